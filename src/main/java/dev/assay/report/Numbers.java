package dev.assay.report;

import dev.assay.model.Decimals;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** Numbers as they are written in JSON; so many are kept. For one thread. */
final class Numbers {

    private static final int ROOM = 1 << 11;

    private final Map<BigDecimal, String> known = new HashMap<>();

    /** A number without needless zeros, but with one decimal at least. */
    String of(BigDecimal number) {
        String digits = known.get(number);
        if (digits == null) {
            digits = Decimals.plain(number).toString();
            if (known.size() < ROOM) {
                known.put(number, digits);
            }
        }
        return digits;
    }
}
