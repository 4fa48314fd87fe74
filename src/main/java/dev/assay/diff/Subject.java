package dev.assay.diff;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The kinds of results that are compared. */
public enum Subject {
    SCORE,
    BAND,
    /** The ends of the score's interval. */
    INTERVAL,
    POSTURE,
    FACTOR,
    LAYER,
    INPUT,
    THREAT,
    CHAIN,
    CAVEAT,
    CONTRADICTION,
    /** How a factor or a layer is known. */
    CONFIDENCE,
    FACT,
    QUESTION;

    private static final List<String> LESS_TO_MORE =
            List.of(Finding.NONE, "absent", "broken", "open", "general", "complete", "evidenced", "present");

    /** The kinds of results that this one is computed from, or whose reasons it shares. */
    public Set<Subject> sources() {
        return switch (this) {
            case SCORE, BAND -> EnumSet.of(FACTOR, INPUT);
            case INTERVAL -> EnumSet.of(FACTOR, INPUT, CAVEAT, CHAIN);
            case POSTURE, CAVEAT -> EnumSet.of(FACTOR, LAYER);
            case QUESTION -> EnumSet.of(CAVEAT, CHAIN, CONTRADICTION, LAYER, FACTOR, POSTURE);
            default -> EnumSet.noneOf(Subject.class);
        };
    }

    /** Whether a change of it changes the assessment's values, which others compute with. */
    public boolean isValue() {
        return compareTo(INPUT) <= 0;
    }

    /** Whether going from one state to another takes away something that the old assessment said. */
    boolean takesAway(String from, String to) {
        return switch (this) {
            case THREAT, CHAIN, FACT -> LESS_TO_MORE.indexOf(to) < LESS_TO_MORE.indexOf(from);
            case CAVEAT, CONTRADICTION -> to.equals(Finding.NONE);
            default -> false;
        };
    }

    /** The word, in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
