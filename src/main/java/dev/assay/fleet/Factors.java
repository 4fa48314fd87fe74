package dev.assay.fleet;

import java.math.BigDecimal;
import java.util.List;

/** The values of the ten factors in hundredths, ten bytes. */
final class Factors {

    private final byte[] values;

    private Factors(byte[] values) {
        this.values = values;
    }

    static Factors of(List<BigDecimal> values) {
        byte[] bytes = new byte[values.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Whole.of(values.get(i), 100, 100);
        }
        return new Factors(bytes);
    }

    int get(int factor) {
        return values[factor];
    }
}
