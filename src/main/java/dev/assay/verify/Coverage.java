package dev.assay.verify;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Which rules, and which lines of their conditions, cases and listings exercise.
 *
 * @param rules the rules that were measured, in the order of the pack
 * @param cases how many cases were run
 * @param listings how many listings were run
 * @param unmeasured how many rules are in full DRL, whose conditions only the compiler reads
 */
public record Coverage(List<RuleCoverage> rules, int cases, int listings, int unmeasured) {

    private static final int HUNDRED = 100;

    /** Copies the list. */
    public Coverage {
        rules = List.copyOf(rules);
    }

    /** How many rules fired at least once. */
    public int fired() {
        return (int) rules.stream().filter(RuleCoverage::hasFired).count();
    }

    /** How many lines all conditions have together. */
    public int lines() {
        return rules.stream().mapToInt(r -> r.lines().size()).sum();
    }

    /** How many lines held at least once and failed at least once. */
    public int covered() {
        return rules.stream().mapToInt(RuleCoverage::covered).sum();
    }

    /** The rules that fired, in per cent, rounded down to one decimal so that 100 means all. */
    public BigDecimal firedPercent() {
        return percent(fired(), rules.size());
    }

    /** The lines that are covered, in per cent, rounded down to one decimal so that 100 means all. */
    public BigDecimal coveredPercent() {
        return percent(covered(), lines());
    }

    /** Whether rules and lines both reach a percentage. */
    public boolean reaches(BigDecimal percent) {
        return firedPercent().min(coveredPercent()).compareTo(percent) >= 0;
    }

    private static BigDecimal percent(int part, int whole) {
        return whole == 0
                ? BigDecimal.valueOf(HUNDRED).setScale(1)
                : BigDecimal.valueOf((long) part * HUNDRED).divide(BigDecimal.valueOf(whole), 1, RoundingMode.DOWN);
    }
}
