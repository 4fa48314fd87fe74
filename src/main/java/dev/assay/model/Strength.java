package dev.assay.model;

import java.util.Locale;

/** How a fact is known, strongest first. */
public enum Strength {
    /** An analyst or the native form says so. */
    DECLARED,
    /** A field of a listing format says so. */
    STRUCTURED,
    /** An annotation suggests it. */
    HINT,
    /** A phrase in running text says so. */
    TEXT,
    /** The format's specification says so of an omitted field. */
    DEFAULT;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** Whether a fact of this strength may lower the risk; weaker ones only raise questions. */
    public boolean mayLowerRisk() {
        return this == DECLARED || this == STRUCTURED;
    }

    /** The word used in listings and rules, such as {@code declared}. */
    public String word() {
        return word;
    }
}
