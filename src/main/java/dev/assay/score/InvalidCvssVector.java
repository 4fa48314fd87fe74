package dev.assay.score;

import org.jspecify.annotations.Nullable;

/**
 * A text that is not a CVSS v4.0 vector. The message is one line that says what is wrong with it, quoting it in part.
 */
public final class InvalidCvssVector extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final @Nullable String maybe;

    InvalidCvssVector(String message, @Nullable String maybe) {
        super(message);
        this.maybe = maybe;
    }

    /** The likely mend, in words that follow "Maybe", such as {@code write AV:N}; null if there is no good guess. */
    public @Nullable String maybe() {
        return maybe;
    }
}
