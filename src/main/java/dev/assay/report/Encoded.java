package dev.assay.report;

import org.jspecify.annotations.Nullable;

/**
 * Texts that stand in JSON again and again, as they are written. There is room for so many; one that finds its place taken
 * takes it over. For one thread.
 */
final class Encoded {

    private static final int ROOM = 1 << 11;

    private final @Nullable String[] texts = new String[ROOM];
    private final byte[][] encoded = new byte[ROOM][];

    /** A text as it is written, or null if it is not kept. */
    byte @Nullable [] get(String text) {
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
        return (hash ^ (hash >>> 11) ^ (hash >>> 22)) & (ROOM - 1);
    }
}
