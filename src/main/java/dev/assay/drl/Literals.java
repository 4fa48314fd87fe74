package dev.assay.drl;

import dev.assay.doc.Quote;
import java.math.BigDecimal;

/** Numbers as rules write them. */
final class Literals {

    private static final int LONGEST = 12;

    private Literals() {}

    static BigDecimal number(Tokens tokens, Token token, boolean minus) {
        String digits = token.text();
        if (digits.length() > LONGEST || !isPlain(digits)) {
            throw tokens.problem(token, Quote.of(digits) + " is not a plain number", null);
        }
        BigDecimal value = new BigDecimal(digits);
        return minus ? value.negate() : value;
    }

    /** Digits, with one dot between them at most; the lexer lets nothing else into a number. */
    private static boolean isPlain(String digits) {
        int dot = digits.indexOf('.');
        return dot < 0 || (dot > 0 && dot < digits.length() - 1 && digits.indexOf('.', dot + 1) < 0);
    }
}
