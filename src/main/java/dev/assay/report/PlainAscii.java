package dev.assay.report;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Texts that stand in JSON as they are, as most do: printable ASCII without quotation marks and backslashes. */
final class PlainAscii {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private PlainAscii() {}

    /** The bytes of a text, or null if there is a character in it that does not stand in JSON as it is. */
    static byte @Nullable [] bytes(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        // a character beyond Latin-1 has become a question mark
        return new String(bytes, StandardCharsets.ISO_8859_1).equals(text) && isPlain(bytes) ? bytes : null;
    }

    private static boolean isPlain(byte[] bytes) {
        int last = bytes.length - Long.BYTES;
        long found = 0;
        if (last < 0) {
            for (byte one : bytes) {
                found |= others(ONES * (one & 0xFF));
            }
        } else {
            for (int i = 0; i < last; i += Long.BYTES) {
                found |= others((long) EIGHT.get(bytes, i));
            }
            found |= others((long) EIGHT.get(bytes, last));
        }
        return (found & HIGH_BITS) == 0;
    }

    /** Eight characters at once: a high bit is set if, and only if, one of them is not plain. */
    private static long others(long eight) {
        return eight
                | (eight - ' ' * ONES)
                | (eight + ONES) // DEL
                | ((eight ^ '"' * ONES) - ONES)
                | ((eight ^ '\\' * ONES) - ONES);
    }
}
