package dev.assay.model;

import java.util.List;
import java.util.Locale;

/**
 * How well a result is known.
 *
 * @param known what it rests on
 * @param contradictedBy the ids of the contradictions that concern the facts it rests on
 */
public record Confidence(Basis known, List<String> contradictedBy) {

    /** Three levels, highest first. */
    public enum Level {
        HIGH,
        MEDIUM,
        LOW;

        private final String word = name().toLowerCase(Locale.ROOT);

        /** The word used in reports. */
        public String word() {
            return word;
        }
    }

    /** What nothing but the kind of agent decides. */
    public static final Confidence GENERAL = new Confidence(Basis.GENERAL, List.of());

    /** Copies the list. */
    public Confidence {
        contradictedBy = List.copyOf(contradictedBy);
    }

    /** High if declared or structured, medium if by a hint or a text, else low; a contradiction takes one level off. */
    public Level level() {
        return switch (known) {
            case DECLARED, STRUCTURED -> contradictedBy.isEmpty() ? Level.HIGH : Level.MEDIUM;
            case HINT, TEXT -> contradictedBy.isEmpty() ? Level.MEDIUM : Level.LOW;
            case DEFAULT, GENERAL -> Level.LOW;
        };
    }
}
