package dev.assay.report;

import dev.assay.doc.Quote;

/** Escapes text for Markdown. */
public final class Markdown {

    private static final String SPECIAL = "\\`*_{}[]<>()#+-!|~&:@$=\"'/^";

    private Markdown() {}

    /** The text with everything that Markdown or HTML could read as markup made harmless; line breaks become blanks. */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        String plain = Quote.escape(text.replaceAll("\\s+", " "));
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '.' ->
                    escaped.append(
                            plain.regionMatches(true, i - 3, "www", 0, 3) || startsList(plain, i) ? "&#46;" : ".");
                case '-', '+' -> escaped.append(i == 0 ? "\\" + c : String.valueOf(c));
                case '(', ')', '\'', '"', '/', '=' -> escaped.append(c);
                // an entity, because some renderers make links of bare addresses
                case ':' -> escaped.append(plain.startsWith("://", i) ? "&#58;" : ":");
                case '@' -> escaped.append("&#64;");
                default -> escaped.append(SPECIAL.indexOf(c) >= 0 ? "\\" + c : c);
            }
        }
        return escaped.toString();
    }

    /** Whether the text before a position is a number, which with a dot would begin a list. */
    private static boolean startsList(String text, int position) {
        return position > 0 && text.substring(0, position).chars().allMatch(Character::isDigit);
    }
}
