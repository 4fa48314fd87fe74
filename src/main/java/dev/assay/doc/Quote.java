package dev.assay.doc;

import java.util.Locale;

/** Makes untrusted text safe to show in a message. */
public final class Quote {

    private static final int LONGEST = 80;

    private Quote() {}

    /** The text in backticks, cut to 80 characters, with control and invisible characters shown as escapes. */
    public static String of(String text) {
        return "`" + visible(text) + "`";
    }

    /** The text cut to 80 characters, with control and invisible characters shown as escapes. */
    public static String visible(String text) {
        String shown = escape(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        return text.length() > LONGEST ? shown + "…" : shown;
    }

    /** The whole text, with control, format and unpaired surrogate characters shown as {@code \}{@code uXXXX}. */
    public static String escape(String text) {
        if (isAscii(text)) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (isPlain(c)) {
                shown.appendCodePoint(c);
            } else {
                shown.append(String.format(Locale.ROOT, c > 0xFFFF ? "\\U%08X" : "\\u%04X", c));
            }
        });
        return shown.toString();
    }

    /** Whether every character of a text can be shown as it is; tabs and line ends may lie between them. */
    public static boolean isVisible(String text) {
        return isAscii(text) || text.codePoints().allMatch(c -> isPlain(c) || c == '\n' || c == '\r' || c == '\t');
    }

    /** Whether there are printable ASCII characters alone, as in most texts. */
    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) >= 127) {
                return false;
            }
        }
        return true;
    }

    /** Whether a character can be shown as it is: no control, format, surrogate, private-use or line-breaking character. */
    public static boolean isPlain(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
