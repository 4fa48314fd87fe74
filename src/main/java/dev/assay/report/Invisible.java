package dev.assay.report;

import dev.assay.doc.Quote;
import java.util.BitSet;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;

/** Writes control, format and surrogate characters in JSON as escapes, so that a terminal shows and does not obey them. */
final class Invisible extends CharacterEscapes {

    private static final long serialVersionUID = 1;
    private static final BitSet PLAIN = new BitSet(1 << 16);

    static {
        for (int c = 0; c < 1 << 16; c++) {
            PLAIN.set(c, Quote.isPlain(c));
        }
    }

    @Override
    public int[] getEscapeCodesForAscii() {
        int[] codes = standardAsciiEscapesForJSON();
        codes[0x7F] = CharacterEscapes.ESCAPE_STANDARD;
        return codes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int c) {
        return PLAIN.get(c) ? null : new SerializedString(String.format(Locale.ROOT, "\\u%04X", c));
    }
}
