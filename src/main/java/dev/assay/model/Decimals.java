package dev.assay.model;

import java.math.BigDecimal;

/** How decimals are written wherever people or programs read them. */
public final class Decimals {

    private Decimals() {}

    /** The same number without needless zeros, but with one decimal at least. */
    public static BigDecimal plain(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() < 1 ? plain.setScale(1) : plain;
    }
}
