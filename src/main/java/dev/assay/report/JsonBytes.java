package dev.assay.report;

import dev.assay.doc.Quote;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Memory that JSON is put together in, as UTF-8. Control, format and surrogate characters become escapes, so that a
 * terminal shows and does not obey them.
 */
final class JsonBytes {

    private static final String HEX = "0123456789ABCDEF";
    private static final int LONGEST_ESCAPE = 6;
    private static final int ROOM = 1 << 16;

    /** A memory that has grown beyond this is not kept for what is written next. */
    private static final int KEPT = 1 << 20;

    /** For each character of ASCII the letter of its escape, 'u' if it has none of its own, or 0 if it needs none. */
    private static final byte[] ESCAPES = new byte[0x80];

    static {
        Arrays.fill(ESCAPES, 0, 0x20, (byte) 'u');
        ESCAPES[0x7F] = 'u';
        ESCAPES['"'] = '"';
        ESCAPES['\\'] = '\\';
        ESCAPES['\b'] = 'b';
        ESCAPES['\t'] = 't';
        ESCAPES['\n'] = 'n';
        ESCAPES['\f'] = 'f';
        ESCAPES['\r'] = 'r';
    }

    private byte[] bytes = new byte[ROOM];
    private int size;

    /** Forgets what was written. */
    void restart() {
        if (bytes.length > KEPT) {
            bytes = new byte[ROOM];
        }
        size = 0;
    }

    /** How much was written. */
    int size() {
        return size;
    }

    /** What was written from some size on. */
    byte[] since(int from) {
        return Arrays.copyOfRange(bytes, from, size);
    }

    /** What was written from some size on, which is taken away. */
    byte[] take(int from) {
        byte[] taken = since(from);
        size = from;
        return taken;
    }

    /** Hands over what was written since the last time. */
    void flush(Writer out) {
        try {
            out.write(new String(bytes, 0, size, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        size = 0;
    }

    void put(char ascii) {
        room(1);
        bytes[size++] = (byte) ascii;
    }

    /** Writes bytes as they are, from one on. */
    void put(byte[] written, int from) {
        int length = written.length - from;
        room(length);
        System.arraycopy(written, from, bytes, size, length);
        size += length;
    }

    /** Writes again what stands between two sizes. */
    void again(int from, int to) {
        room(to - from);
        System.arraycopy(bytes, from, bytes, size, to - from);
        size += to - from;
    }

    /** ASCII as it is. */
    void raw(String ascii) {
        put(ascii.getBytes(StandardCharsets.US_ASCII), 0);
    }

    /** A text in quotation marks, with escapes. */
    void quoted(String text) {
        put('"');
        if (!plain(text)) {
            // many texts have a single character that is not plain, near their beginning
            int rest = special(text) + 1;
            escaped(text.substring(0, rest).toCharArray());
            String behind = text.substring(rest);
            if (!plain(behind)) {
                escaped(behind.toCharArray());
            }
        }
        put('"');
    }

    /** Writes a text if it stands there as it is. */
    private boolean plain(String text) {
        byte[] plain = PlainAscii.bytes(text);
        if (plain != null) {
            put(plain, 0);
        }
        return plain != null;
    }

    /** The place of the first character that is not plain. */
    private static int special(String text) {
        int i = 0;
        while (isPlain(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isPlain(char c) {
        return c < 0x80 && ESCAPES[c] == 0;
    }

    private void escaped(char[] chars) {
        room(LONGEST_ESCAPE * chars.length);
        for (int i = plain(chars, 0); i < chars.length; i = plain(chars, i + 1)) {
            size = escaped(chars[i], size);
        }
    }

    /** Writes characters from one on, up to one that needs more, and gives its place. */
    private int plain(char[] chars, int from) {
        byte[] to = bytes;
        int shift = size - from;
        int i = from;
        while (i < chars.length && isPlain(chars[i])) {
            to[shift + i] = (byte) chars[i];
            i++;
        }
        size = shift + i;
        return i;
    }

    private int escaped(char c, int from) {
        int at = from;
        if (c >= 0x80 && Quote.isPlain(c)) {
            if (c < 0x800) {
                bytes[at++] = (byte) (0xC0 | (c >> 6));
            } else {
                bytes[at++] = (byte) (0xE0 | (c >> 12));
                bytes[at++] = (byte) (0x80 | ((c >> 6) & 0x3F));
            }
            bytes[at++] = (byte) (0x80 | (c & 0x3F));
        } else {
            byte letter = c < 0x80 ? ESCAPES[c] : (byte) 'u';
            bytes[at++] = '\\';
            bytes[at++] = letter;
            for (int shift = 12; letter == 'u' && shift >= 0; shift -= 4) {
                bytes[at++] = (byte) HEX.charAt((c >> shift) & 0xF);
            }
        }
        return at;
    }

    private void room(int more) {
        if (more > bytes.length - size) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, more), 2 * bytes.length));
        }
    }
}
