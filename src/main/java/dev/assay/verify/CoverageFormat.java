package dev.assay.verify;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** The forms in which coverage can be written. */
public enum CoverageFormat {
    TEXT,
    JSON,
    LCOV;

    /**
     * Writes coverage in this form.
     *
     * @param gapsOnly leave out rules without gaps; the totals count all rules nevertheless
     */
    public void write(Coverage coverage, boolean gapsOnly, PrintWriter out) {
        List<RuleCoverage> shown =
                coverage.rules().stream().filter(r -> !gapsOnly || r.hasGap()).toList();
        switch (this) {
            case TEXT -> CoverageReport.write(coverage, shown, out);
            case JSON -> CoverageJson.write(coverage, shown, out);
            case LCOV -> new CoverageLcov(out).write(shown);
        }
    }

    /** The word used on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
