package dev.assay.report;

import dev.assay.doc.Quote;

/** Escapes text for Markdown. */
final class Markdown {

    private static final String SPECIAL = "\\`*_{}[]<>()#+-!|~&:@$=\"'/^";

    private Markdown() {}

    /** The text with everything that Markdown or HTML could read as markup made harmless; line breaks become blanks. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        String plain = Quote.escape(text.replaceAll("\\s+", " "));
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '-', '(', ')', '\'', '"', '/', '+', '=' -> escaped.append(c);
                // an entity, because some renderers make links of bare addresses
                case ':' -> escaped.append(plain.startsWith("://", i) ? "&#58;" : ":");
                case '@' -> escaped.append("&#64;");
                default -> escaped.append(SPECIAL.indexOf(c) >= 0 ? "\\" + c : c);
            }
        }
        return escaped.toString();
    }
}
