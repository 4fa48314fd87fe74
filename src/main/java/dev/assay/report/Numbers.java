package dev.assay.report;

import dev.assay.model.Decimals;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Numbers as they are written in JSON; so many are kept. For one thread. */
final class Numbers {

    private static final int ROOM = 1 << 11;

    private final Map<BigDecimal, byte[]> known = new HashMap<>();

    /** A number without needless zeros, but with one decimal at least. */
    byte[] of(BigDecimal number) {
        byte[] digits = known.get(number);
        if (digits == null) {
            digits = Decimals.plain(number).toString().getBytes(StandardCharsets.US_ASCII);
            if (known.size() < ROOM) {
                known.put(number, digits);
            }
        }
        return digits;
    }
}
