package dev.assay.model;

import java.util.Locale;

/** What a listing says of a capability. A capability without a fact is unknown, which is neither of these. */
public enum Status {
    PRESENT,
    ABSENT;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The word used in listings: {@code present} or {@code absent}. */
    public String word() {
        return word;
    }
}
