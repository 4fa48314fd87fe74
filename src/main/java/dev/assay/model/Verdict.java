package dev.assay.model;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a policy says of a listing, the mildest first. */
public enum Verdict {
    ALLOW,
    REVIEW,
    DENY;

    /** The verdict of a word such as {@code deny}, or null. */
    public static @Nullable Verdict find(String word) {
        return Stream.of(values())
                .filter(v -> v.word().equals(word))
                .findFirst()
                .orElse(null);
    }

    /** The word used in policies and reports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The worse of two. */
    public Verdict or(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
