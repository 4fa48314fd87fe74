package dev.assay.exchange;

import dev.assay.model.Assessment;
import dev.assay.model.Threat;
import dev.assay.report.JsonTree;
import java.util.Collection;

/**
 * A SARIF log of many assessments that is written part by part, without holding them: {@link #head()}, the results of
 * assessments with {@link #BETWEEN} between them, {@link #tail()}. Safe for use from several threads.
 */
public final class SarifStream {

    /** What stands between the results of two assessments. */
    public static final String BETWEEN = ",\n";

    private static final String NOTHING = "[]";

    private final SarifLog known;
    private final String around;
    private final int split;

    /**
     * @param version of the program
     * @param threats all threats that may be found
     */
    public SarifStream(String version, Collection<Threat> threats) {
        known = AssessmentSarif.knowing(version, threats);
        around = JsonTree.line(known.tree());
        split = around.lastIndexOf(NOTHING) + 1;
    }

    /** What stands before all results. */
    public String head() {
        return around.substring(0, split) + "\n";
    }

    /** The results of an assessment, each on a line; never empty. */
    public String results(Assessment assessment, Origin origin) {
        return AssessmentSarif.lines(known, assessment, origin);
    }

    /** What stands behind all results. */
    public String tail() {
        return "\n" + around.substring(split) + "\n";
    }
}
