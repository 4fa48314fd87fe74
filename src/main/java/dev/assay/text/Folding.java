package dev.assay.text;

import java.text.Normalizer;

/** What a character counts as when words are compared: a letter's index in {@link Words}, nothing, or a gap between words. */
final class Folding {

    /** Not part of a word. */
    static final int GAP = -1;
    /** Not there at all: zero-width and bidirectional controls, soft hyphens. */
    static final int NOTHING = -2;
    /** Part of a word that no pattern can know, such as a letter of another script. */
    static final int FOREIGN = -3;

    private static final int TABLE = 0x250;
    private static final short[] FOLDED = table();

    private Folding() {}

    static int of(int c) {
        return c < TABLE ? FOLDED[c] : slow(c);
    }

    private static short[] table() {
        short[] table = new short[TABLE];
        for (int c = 0; c < TABLE; c++) {
            table[c] = (short) slow(c);
        }
        return table;
    }

    private static int slow(int c) {
        int type = Character.getType(c);
        if (type == Character.FORMAT || (c >= 0xFE00 && c <= 0xFE0F)) {
            return NOTHING;
        }
        if (type == Character.NON_SPACING_MARK) {
            return NOTHING;
        }
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        if (c < 0x80) {
            return Words.letter(c) < 0 ? GAP : Words.letter(c);
        }
        boolean compatible =
                (c >= 0xFF01 && c <= 0xFF5E) || (c >= 0x2460 && c <= 0x24FF) || (c >= 0x1D400 && c <= 0x1D7FF);
        if (!compatible && !Character.isLetterOrDigit(c)) {
            return GAP;
        }
        if (c >= TABLE && !compatible) {
            return FOREIGN;
        }
        String plain = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
        int first = plain.isEmpty() ? 0 : Character.toLowerCase(plain.charAt(0));
        return Words.letter(first) < 0 ? (Character.isLetterOrDigit(c) ? FOREIGN : GAP) : Words.letter(first);
    }
}
