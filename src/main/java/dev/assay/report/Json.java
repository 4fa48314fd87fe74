package dev.assay.report;

import dev.assay.doc.Quote;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes JSON as UTF-8 into memory. Control, format and surrogate characters become escapes, so that a terminal shows and
 * does not obey them. Who calls it sees to it that names stand in objects alone.
 */
final class Json {

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

    private final Encoded names = new Encoded();
    private final Encoded words = new Encoded();
    private final Numbers numbers = new Numbers();
    private final boolean pretty;
    private byte[] bytes = new byte[ROOM];
    private int size;
    private int depth;

    /** Whether nothing stands yet in what was begun last. */
    private boolean empty = true;

    private boolean named;

    /** @param pretty on several lines with indentation, or all on one */
    Json(boolean pretty) {
        this.pretty = pretty;
    }

    /** Begins anew; what was written is forgotten. */
    void restart() {
        if (bytes.length > KEPT) {
            bytes = new byte[ROOM];
        }
        size = 0;
        depth = 0;
        empty = true;
        named = false;
    }

    boolean isPretty() {
        return pretty;
    }

    void startObject() {
        start('{');
    }

    void startObject(String name) {
        name(name);
        start('{');
    }

    void endObject() {
        end('}');
    }

    void startArray() {
        start('[');
    }

    void endArray() {
        end(']');
    }

    <T> void list(String name, List<T> items, Consumer<T> write) {
        name(name);
        start('[');
        for (int i = 0; i < items.size(); i++) {
            write.accept(items.get(i));
        }
        end(']');
    }

    /** A list of texts that stand in many assessments. */
    void texts(String name, List<String> texts) {
        name(name);
        start('[');
        for (int i = 0; i < texts.size(); i++) {
            word(texts.get(i));
        }
        end(']');
    }

    void name(String name) {
        separate();
        byte[] known = names.get(name);
        if (known != null) {
            put(known);
        } else {
            int from = size;
            quoted(name);
            raw(pretty ? " : " : ":");
            names.keep(name, since(from));
        }
        named = true;
    }

    void text(String text) {
        separate();
        quoted(text);
    }

    void text(String name, String text) {
        name(name);
        text(text);
    }

    /** A text that stands in many assessments, such as the id of a capability. */
    void word(String text) {
        separate();
        byte[] known = words.get(text);
        if (known != null) {
            put(known);
        } else {
            int from = size;
            quoted(text);
            words.keep(text, since(from));
        }
    }

    void word(String name, String text) {
        name(name);
        word(text);
    }

    void number(String name, int number) {
        literal(name, Integer.toString(number));
    }

    /** A number without needless zeros, but with one decimal at least. */
    void number(String name, BigDecimal number) {
        name(name);
        separate();
        put(numbers.of(number));
    }

    void truth(String name, boolean truth) {
        literal(name, truth ? "true" : "false");
    }

    void literal(String name, String digits) {
        name(name);
        literal(digits);
    }

    /** A number, {@code true}, {@code false} or {@code null}. */
    void literal(String literal) {
        separate();
        raw(literal);
    }

    /** How much was written. */
    int size() {
        return size;
    }

    /** What was written from some size on. */
    byte[] since(int from) {
        return Arrays.copyOfRange(bytes, from, size);
    }

    /** Writes some fields of an object that are written already. */
    void fields(byte[] written) {
        put(written);
        empty = false;
    }

    /** Where the next item of a list will begin, if it stands on the same line. */
    int next() {
        return empty ? size : size + 1;
    }

    /** Writes some items of a list again, that stand behind each other. */
    void again(int from, int to) {
        if (to > from) {
            separate();
            room(to - from);
            System.arraycopy(bytes, from, bytes, size, to - from);
            size += to - from;
        }
    }

    /** What was written, and a line break. */
    byte[] line() {
        raw("\n");
        return since(0);
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

    private void start(char bracket) {
        separate();
        put(bracket);
        depth++;
        empty = true;
    }

    private void end(char bracket) {
        depth--;
        if (pretty) {
            raw(empty ? " " : "\n" + "  ".repeat(depth));
        }
        put(bracket);
        empty = false;
    }

    private void separate() {
        if (!named) {
            if (!empty) {
                put(',');
            }
            if (pretty && depth > 0) {
                raw("\n" + "  ".repeat(depth));
            }
        }
        named = false;
        empty = false;
    }

    /** ASCII as it is. */
    void raw(String ascii) {
        int length = ascii.length();
        room(length);
        byte[] to = bytes;
        int at = size;
        for (int i = 0; i < length; i++) {
            to[at + i] = (byte) ascii.charAt(i);
        }
        size = at + length;
    }

    private void put(char ascii) {
        room(1);
        bytes[size++] = (byte) ascii;
    }

    private void put(byte[] written) {
        room(written.length);
        System.arraycopy(written, 0, bytes, size, written.length);
        size += written.length;
    }

    private void quoted(String text) {
        byte[] plain = PlainAscii.bytes(text);
        if (plain == null) {
            escaped(text);
        } else {
            put('"');
            put(plain);
            put('"');
        }
    }

    private void escaped(String text) {
        char[] chars = text.toCharArray();
        room(LONGEST_ESCAPE * chars.length + 2);
        put('"');
        for (int i = plain(chars, 0); i < chars.length; i = plain(chars, i + 1)) {
            size = put(chars[i], size);
        }
        put('"');
    }

    /** Writes characters from one on, up to one that needs more, and gives its place. */
    private int plain(char[] chars, int from) {
        byte[] to = bytes;
        int shift = size - from;
        int i = from;
        while (i < chars.length && chars[i] < 0x80 && ESCAPES[chars[i]] == 0) {
            to[shift + i] = (byte) chars[i];
            i++;
        }
        size = shift + i;
        return i;
    }

    private int put(char c, int from) {
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
