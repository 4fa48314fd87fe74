package dev.assay.pack;

import dev.assay.doc.Documents;
import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.doc.Quote;

/** The text of a pack's file. It is shown to people, so it may hold nothing that a terminal would obey. */
final class PackText {

    private PackText() {}

    /**
     * Decodes a file.
     *
     * @throws ProblemException if it is not UTF-8 or holds control or invisible characters
     */
    static String of(String name, byte[] bytes) {
        String text = Documents.text(name, bytes);
        if (isPlain(bytes)) {
            return text;
        }
        int line = 1;
        for (int at = 0; at < text.length(); at++) {
            int c = text.charAt(at);
            if (c >= ' ' && c < 127) {
                continue;
            }
            c = text.codePointAt(at);
            at += Character.charCount(c) - 1;
            line += c == '\n' ? 1 : 0;
            if (!Quote.isPlain(c) && c != '\n' && c != '\r' && c != '\t') {
                throw new ProblemException(Problem.of(
                        Place.of(name, line, 0),
                        "the character " + Quote.escape(Character.toString(c))
                                + " is invisible or a control character"));
            }
        }
        return text;
    }

    /** Whether there is nothing to look at: most files are ASCII alone. */
    private static boolean isPlain(byte[] bytes) {
        for (byte b : bytes) {
            if (b < ' ' ? b != '\n' : b == 127) {
                return false;
            }
        }
        return true;
    }
}
