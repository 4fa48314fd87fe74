package dev.assay.report;

import dev.assay.model.Decimals;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands in JSON again and again, as it is written: names, words, numbers. There is room for so many texts; one that
 * finds its place taken takes it over. For one thread.
 */
final class Encoded {

    private static final int TEXTS = 1 << 11;
    private static final int NUMBERS = 1 << 11;

    private final @Nullable String[] texts = new String[TEXTS];
    private final byte[][] encoded = new byte[TEXTS][];
    private final Map<BigDecimal, byte[]> numbers = new HashMap<>();

    /** A text as it is written, or null if it is not kept. */
    byte @Nullable [] text(String text) {
        int at = place(text);
        return text.equals(texts[at]) ? encoded[at] : null;
    }

    /** Keeps how a text is written. */
    void keep(String text, byte[] written) {
        int at = place(text);
        texts[at] = text;
        encoded[at] = written;
    }

    private static int place(String text) {
        int hash = text.hashCode();
        return (hash ^ (hash >>> 11) ^ (hash >>> 22)) & (TEXTS - 1);
    }

    /** A number without needless zeros, but with one decimal at least. */
    byte[] number(BigDecimal number) {
        byte[] known = numbers.get(number);
        if (known == null) {
            known = Decimals.plain(number).toString().getBytes(StandardCharsets.US_ASCII);
            if (numbers.size() < NUMBERS) {
                numbers.put(number, known);
            }
        }
        return known;
    }
}
