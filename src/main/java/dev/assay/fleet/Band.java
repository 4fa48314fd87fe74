package dev.assay.fleet;

import java.util.List;
import java.util.Locale;

/** A band of the score, riskiest last. */
enum Band {
    NONE("None"),
    LOW("Low"),
    MEDIUM("Medium"),
    HIGH("High"),
    CRITICAL("Critical");

    private final String label;

    Band(String label) {
        this.label = label;
    }

    /** The band of a score in tenths. */
    static Band of(int score) {
        return score == 0 ? NONE : score < 40 ? LOW : score < 70 ? MEDIUM : score < 90 ? HIGH : CRITICAL;
    }

    /** All bands, riskiest first. */
    static List<Band> riskiestFirst() {
        return List.of(CRITICAL, HIGH, MEDIUM, LOW, NONE);
    }

    String label() {
        return label;
    }

    /** The class that the style knows it by. */
    String style() {
        return name().toLowerCase(Locale.ROOT);
    }
}
