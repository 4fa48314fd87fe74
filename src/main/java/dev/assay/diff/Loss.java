package dev.assay.diff;

import dev.assay.model.Fact;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** In which way a claim of a control was lost. */
public enum Loss {
    UNSTATED("no longer stated"),
    DENIED("now denied"),
    CONTESTED("now contested"),
    WEAK("now too weakly stated to count");

    private final String words;

    Loss(String words) {
        this.words = words;
    }

    /** The loss between two claims of a control, or null if none is lost. */
    static @Nullable Loss of(@Nullable Claim before, @Nullable Claim after) {
        if (before == null || !before.isPlainlyPresent()) {
            return null;
        }
        if (after == null) {
            return UNSTATED;
        }
        Fact fact = after.fact();
        if (fact.contested()) {
            return CONTESTED;
        }
        if (!after.isPlainlyPresent()) {
            return DENIED;
        }
        return before.counts() && !after.counts() ? WEAK : null;
    }

    /** The word, in lower case. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In words that follow the control's name. */
    public String words() {
        return words;
    }
}
