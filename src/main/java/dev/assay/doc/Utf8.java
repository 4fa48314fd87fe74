package dev.assay.doc;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Decodes UTF-8 strictly, so that a broken file is named and not mended in silence. */
final class Utf8 {

    private Utf8() {}

    /**
     * The text of some bytes, without a byte-order mark.
     *
     * @param firstLine the line of the file that they begin at
     */
    static String decode(String file, int firstLine, byte[] bytes) {
        if (bytes.length >= 2 && ((bytes[0] == -1 && bytes[1] == -2) || (bytes[0] == -2 && bytes[1] == -1))) {
            throw new ProblemException(
                    new Problem(Place.of(file), "is UTF-16; UTF-8 was expected", "save it again as UTF-8"));
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            int line = firstLine;
            for (int i = 0; i < in.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw new ProblemException(new Problem(
                    Place.of(file, line, 0),
                    String.format(
                            Locale.ROOT,
                            "byte 0x%02X at offset %d%s is not valid UTF-8",
                            bytes[in.position()],
                            in.position(),
                            firstLine > 1 ? " of the record" : ""),
                    "the file is in another encoding, such as Latin-1; save it again as UTF-8"));
        }
        String text = out.flip().toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
