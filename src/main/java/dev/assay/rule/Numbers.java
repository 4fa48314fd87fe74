package dev.assay.rule;

import dev.assay.model.Decimals;
import java.math.BigDecimal;

/** How numbers are written in explanations. */
final class Numbers {

    private Numbers() {}

    static String effect(Move move, BigDecimal value) {
        String digits = Decimals.plain(value).toPlainString();
        return move.words() + " " + (move == Move.ADD && value.signum() > 0 ? "+" + digits : digits);
    }

    static boolean lowers(Move move, BigDecimal value) {
        return move == Move.AT_MOST || (move == Move.ADD && value.signum() < 0);
    }
}
