package dev.assay.model;

import java.util.Locale;

/** What a listing says of a leg. */
public enum LegState {
    /** One of its capabilities is present. */
    EVIDENCED,
    /** None is present, and not all are absent. */
    UNKNOWN,
    /** All of its capabilities are absent. */
    RULED_OUT;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', ' ');

    /** The word, in lower case with blanks. */
    public String word() {
        return word;
    }
}
