package dev.assay.doc;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What single characters and words of YAML stand for, as far as that is plain. */
final class PlainWords {

    private static final int LONGEST_NUMBER = 9;

    /** Words that may stand for something else than themselves in one version of YAML or another. */
    private static final Set<String> TELLING =
            Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n", "nan", "inf");

    private PlainWords() {}

    /** Whether a text holds nothing that YAML treats in a way of its own, such as tabs and other ends of lines. */
    static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' ? c != '\n' : c >= 127 && !isPlainLetter(c)) {
                return false;
            }
        }
        return true;
    }

    /** Leaves out control characters, separators of lines, halves of characters and marks of byte order. */
    private static boolean isPlainLetter(char c) {
        return c >= 0xA1 && c < 0xD800 && c != '\u2028' && c != '\u2029';
    }

    /** The number or text that a word without quotes stands for, or null if that is not plain. */
    static @Nullable Node read(Place place, String word) {
        if (isNumber(word)) {
            return new Node.Num(place, word);
        }
        char first = word.charAt(0);
        // several words that begin with a digit are never a number
        boolean itself = isDigit(first)
                ? word.indexOf(' ') > 0
                : (isLetter(first) || first == '$') && !TELLING.contains(word.toLowerCase(Locale.ROOT));
        return itself ? new Node.Text(place, word) : null;
    }

    /** Whether a word is digits, with a point between them at most, and no zero in front of a digit. */
    private static boolean isNumber(String word) {
        int point = word.indexOf('.');
        for (int i = 0; i < word.length(); i++) {
            if (!isDigit(word.charAt(i)) && (i != point || i == 0 || i == word.length() - 1)) {
                return false;
            }
        }
        return word.length() <= LONGEST_NUMBER && (word.charAt(0) != '0' || word.length() == 1 || point == 1);
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
