package dev.assay.lint;

import java.util.Locale;

/** How much a finding matters. */
public enum Level {
    /** The pack does not do what its author meant, or its cases do not show it. */
    ERROR,
    /** Worth a look; it may be meant. */
    WARNING;

    /** The word used in output. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
