package dev.assay.model;

import java.util.Locale;

/** How a result is known, best first: as the facts that it rests on, or in general. */
public enum Basis {
    /** An analyst or the native form says so. */
    DECLARED,
    /** A field of a listing format says so. */
    STRUCTURED,
    /** An annotation suggests it. */
    HINT,
    /** A phrase in running text says so. */
    TEXT,
    /** The format's specification says so of an omitted field. */
    DEFAULT,
    /** No fact decides it, or none but the kind of agent. */
    GENERAL;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The basis that facts of a strength make. */
    public static Basis of(Strength strength) {
        return switch (strength) {
            case DECLARED -> DECLARED;
            case STRUCTURED -> STRUCTURED;
            case HINT -> HINT;
            case TEXT -> TEXT;
            case DEFAULT -> DEFAULT;
        };
    }

    /** The word used in reports. */
    public String word() {
        return word;
    }
}
