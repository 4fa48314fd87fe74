package dev.assay.rule;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How far a rule has matured. */
public enum RuleStatus {
    EXPERIMENTAL,
    STABLE,
    DEPRECATED;

    /** The status of a word such as {@code stable}, or null. */
    public static @Nullable RuleStatus find(String word) {
        for (RuleStatus ruleStatus : values()) {
            if (ruleStatus.word().equals(word)) {
                return ruleStatus;
            }
        }
        return null;
    }

    /** The word used in rules. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
