package dev.assay.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import us.springett.cvss.Cvss;

/**
 * The exact CVSS v4.0 base score. The library interpolates on binary fractions, which loses exact ties; but the worst
 * vector of an equivalence set has nothing to interpolate, and there it is exact. So the library gives the scores of
 * the sets, and the steps between them are computed here in whole numbers, as section 8.2 of FIRST's specification
 * says. There are few sets, and the library is asked once for each. Safe for use from several threads.
 */
final class CvssBase {

    /**
     * An equivalence set: its worst vector, that vector's severity level, its depth, and the worst vectors of the next
     * lower sets.
     */
    private record EqSet(String worst, int level, int depth, List<String> lower) {}

    private static final List<EqSet> EQ1 = List.of(
            new EqSet("AV:N/PR:N/UI:N", 0, 1, List.of("AV:A/PR:N/UI:N")),
            new EqSet("AV:A/PR:N/UI:N", 1, 4, List.of("AV:P/PR:N/UI:N")),
            new EqSet("AV:P/PR:N/UI:N", 3, 5, List.of()));
    private static final List<EqSet> EQ2 =
            List.of(new EqSet("AC:L/AT:N", 0, 1, List.of("AC:H/AT:N")), new EqSet("AC:H/AT:N", 1, 2, List.of()));
    /** With EQ6: the sets 00, 10, 21. Below 00 is the higher of 01 and 10; below 10 is 11. */
    private static final List<EqSet> EQ3 = List.of(
            new EqSet("VC:H/VI:H/VA:H", 0, 7, List.of("VC:H/VI:H/VA:H/CR:M/IR:M/AR:M", "VC:L/VI:H/VA:H")),
            new EqSet("VC:L/VI:H/VA:H", 1, 8, List.of("VC:L/VI:H/VA:H/CR:H/IR:M/AR:M")),
            new EqSet("VC:L/VI:L/VA:L", 3, 10, List.of()));

    private static final List<EqSet> EQ4 = List.of(
            new EqSet("SC:H/SI:H/SA:H", 0, 5, List.of("SC:L/SI:L/SA:L")), new EqSet("SC:L/SI:L/SA:L", 3, 4, List.of()));

    /** A multiple of every depth above a lower set. */
    private static final int UNIT = 280;

    /** What the library gave, in tenths, by the vector's metrics. */
    private final Map<String, Integer> known = new ConcurrentHashMap<>();

    /** The score of eleven legal base values; other metrics are ignored. */
    BigDecimal score(Map<String, String> metrics) {
        int[] av = levels(metrics, "AV", "PR", "UI");
        int[] ac = levels(metrics, "AC", "AT");
        int[] vc = levels(metrics, "VC", "VI", "VA");
        int[] sc = levels(metrics, "SC", "SI", "SA");
        if (sum(vc) + sum(sc) == 12) {
            return new BigDecimal("0.0");
        }
        List<EqSet> sets = List.of(
                EQ1.get(sum(av) == 0 ? 0 : av[0] < 3 && worst(av) ? 1 : 2),
                EQ2.get(sum(ac) == 0 ? 0 : 1),
                EQ3.get(vc[0] + vc[1] == 0 ? 0 : worst(vc) ? 1 : 2),
                EQ4.get(worst(sc) ? 0 : 1));
        return interpolate(sets, new int[] {sum(av), sum(ac), sum(vc), sum(sc)});
    }

    private BigDecimal interpolate(List<EqSet> sets, int[] levels) {
        String[] worst = sets.stream().map(EqSet::worst).toArray(String[]::new);
        int value = tenths(worst);
        int drop = 0;
        int count = 1; // EQ5 has a lower set, at distance 0
        for (int i = 0; i < worst.length; i++) {
            EqSet set = sets.get(i);
            int at = i;
            IntStream lower = set.lower().stream().mapToInt(v -> tenths(with(worst, at, v)));
            int highest = lower.max().orElse(-1);
            if (highest >= 0) {
                drop += (value - highest) * (levels[i] - set.level()) * UNIT / set.depth();
                count++;
            }
        }
        int whole = UNIT * count;
        return BigDecimal.valueOf(Math.floorDiv(2 * (value * whole - drop) + whole, 2 * whole), 1);
    }

    private static String[] with(String[] parts, int at, String part) {
        String[] changed = parts.clone();
        changed[at] = part;
        return changed;
    }

    private int tenths(String... parts) {
        return known.computeIfAbsent(String.join("/", parts), CvssBase::ofLibrary);
    }

    private static int ofLibrary(String metrics) {
        Cvss vector = Cvss.fromVector("CVSS:4.0/" + metrics);
        return (int) Math.round(10 * vector.calculateScore().getBaseScore());
    }

    private static int[] levels(Map<String, String> metrics, String... names) {
        return Stream.of(names)
                .mapToInt(m -> CvssMetrics.values(m).indexOf(metrics.get(m)))
                .toArray();
    }

    private static int sum(int[] levels) {
        return IntStream.of(levels).sum();
    }

    private static boolean worst(int[] levels) {
        return IntStream.of(levels).anyMatch(l -> l == 0);
    }
}
