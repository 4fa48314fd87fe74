package dev.assay.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The overall stance of an agent, least risky first, in the words of published threat models. */
public enum Posture {
    MINIMAL,
    LOW,
    LOW_TO_MODERATE,
    MODERATE,
    HIGH,
    CRITICAL;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The posture of a word such as {@code low-to-moderate}, or null if there is none. */
    public static @Nullable Posture find(String word) {
        for (Posture posture : values()) {
            if (posture.word().equals(word)) {
                return posture;
            }
        }
        return null;
    }

    /** The word, such as {@code low-to-moderate}. */
    public String word() {
        return word;
    }
}
