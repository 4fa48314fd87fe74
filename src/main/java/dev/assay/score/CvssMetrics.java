package dev.assay.score;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The metrics of CVSS v4.0 with their values, in the order of its specification, and keys that others put beside them.
 */
final class CvssMetrics {

    /** The eleven base metrics, worst value first. */
    static final Map<String, List<String>> BASE =
            table("AV N A L P; AC L H; AT N P; PR N L H; UI N P A; VC H L N; VI H L N; VA H L N; "
                    + "SC H L N; SI H L N; SA H L N");

    /** Threat, environmental and supplemental metrics. */
    static final Map<String, List<String>> OTHER = table("E X A P U; CR X H M L; IR X H M L; AR X H M L; "
            + "MAV X N A L P; MAC X L H; MAT X N P; MPR X N L H; MUI X N P A; "
            + "MVC X H L N; MVI X H L N; MVA X H L N; MSC X H L N; MSI X S H L N; MSA X S H L N; "
            + "S X N P; AU X N Y; R X A U I; V X D C; RE X L M H; U X Clear Green Amber Red");

    /** Keys of AIVSS strings, of the 1.0 candidate and of tools for v0.8, without AU, which is a CVSS metric too. */
    static final Set<String> AIVSS = Set.of(
            "LC", "CP", "AP", "SR", "EX", "PT", "CA", "TD", "TA", "TO", "LA", "CX", "ND", "OP", "PE", "ID", "MA", "SM",
            "TM", "MF");

    private CvssMetrics() {}

    /** The values of a metric of either table, or an empty list if there is no such metric. */
    static List<String> values(String metric) {
        return BASE.getOrDefault(metric, OTHER.getOrDefault(metric, List.of()));
    }

    private static Map<String, List<String>> table(String text) {
        Map<String, List<String>> table = new LinkedHashMap<>();
        for (String line : text.split("; ", -1)) {
            List<String> words = List.of(line.split(" ", -1));
            table.put(words.get(0), List.copyOf(words.subList(1, words.size())));
        }
        return Collections.unmodifiableMap(table);
    }
}
