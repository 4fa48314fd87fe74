package dev.assay.verify;

import dev.assay.rule.Rule;
import java.util.List;

/**
 * How one rule was exercised.
 *
 * @param rule the rule
 * @param casesFired in how many of its cases it fired
 * @param casesSilent in how many of its cases it did not
 * @param listingsFired for how many listings it fired
 * @param lines the lines of its condition, in order
 */
public record RuleCoverage(Rule rule, int casesFired, int casesSilent, int listingsFired, List<LineCoverage> lines) {

    /** Copies the lines. */
    public RuleCoverage {
        lines = List.copyOf(lines);
    }

    /** Whether it fired at all. */
    public boolean hasFired() {
        return casesFired + listingsFired > 0;
    }

    /** How many lines held and failed at least once each. */
    public int covered() {
        return (int) lines.stream().filter(LineCoverage::isCovered).count();
    }

    /** Whether it never fired, or a line of it never held or never failed. */
    public boolean hasGap() {
        return !hasFired() || covered() < lines.size();
    }
}
