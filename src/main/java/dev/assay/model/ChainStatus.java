package dev.assay.model;

import java.util.Locale;

/** How far a chain is closed. */
public enum ChainStatus {
    /** Every leg is evidenced. */
    COMPLETE,
    /** One leg is unknown. */
    OPEN,
    /** One leg is ruled out. */
    BROKEN;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', ' ');

    /** The word, in lower case with blanks. */
    public String word() {
        return word;
    }
}
