package dev.assay.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is at stake if the more reassuring of two statements that don't go together is the wrong one; highest first. */
public enum Stake {
    /** The agent can do harm that nobody takes back, or data leave a place that they are said not to leave. */
    HIGH,
    /** More is kept, shared or made, or less can be checked, than the statement lets one think. */
    MEDIUM,
    /** Only a description: what the agent can do is the same either way. */
    LOW;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The stake of a word such as {@code high}, or null. */
    public static @Nullable Stake find(String word) {
        for (Stake stake : values()) {
            if (stake.word().equals(word)) {
                return stake;
            }
        }
        return null;
    }

    /** The word used in rules and reports. */
    public String word() {
        return word;
    }
}
