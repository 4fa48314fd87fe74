package dev.assay.rule;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two multipliers of the score, with the range that each is held in. */
public enum Multiplier {
    THREAT("threat multiplier", "0.50", "1.10"),
    MITIGATION("mitigation factor", "0.50", "1.00");

    private final String title;
    private final BigDecimal least;
    private final BigDecimal most;

    Multiplier(String title, String least, String most) {
        this.title = title;
        this.least = new BigDecimal(least);
        this.most = new BigDecimal(most);
    }

    /** The multiplier of a word, {@code threat} or {@code mitigation}, or null. */
    public static @Nullable Multiplier find(String word) {
        for (Multiplier multiplier : values()) {
            if (multiplier.word().equals(word)) {
                return multiplier;
            }
        }
        return null;
    }

    /** The word used in rules. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The standard's name, in lower case. */
    public String title() {
        return title;
    }

    /** The least value. */
    public BigDecimal least() {
        return least;
    }

    /** The greatest value. */
    public BigDecimal most() {
        return most;
    }
}
