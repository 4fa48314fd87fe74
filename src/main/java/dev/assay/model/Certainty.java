package dev.assay.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How sure it is that a threat applies. */
public enum Certainty {
    /** The facts of the listing show it. */
    EVIDENCED,
    /** It goes with agents of this kind. */
    GENERAL;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The certainty of a word, or null. */
    public static @Nullable Certainty find(String word) {
        for (Certainty certainty : values()) {
            if (certainty.word().equals(word)) {
                return certainty;
            }
        }
        return null;
    }

    /** The word: {@code evidenced} or {@code general}. */
    public String word() {
        return word;
    }
}
