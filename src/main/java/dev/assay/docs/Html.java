package dev.assay.docs;

import dev.assay.doc.Quote;

/** Builds HTML that is well-formed XML too. Every text and every attribute's value is escaped. */
final class Html {

    private final StringBuilder out = new StringBuilder();

    /** Begins an element; attributes are names and values in turn. */
    Html open(String tag, String... attributes) {
        out.append('<').append(tag);
        attributes(attributes);
        out.append('>');
        return this;
    }

    /** Ends an element. */
    Html close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    /** An element that holds a text alone. */
    Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /** An element that holds nothing and has no end. */
    Html empty(String tag, String... attributes) {
        out.append('<').append(tag);
        attributes(attributes);
        out.append("/>");
        return this;
    }

    Html text(String text) {
        out.append(escape(text));
        return this;
    }

    /** Ends the line, for whoever reads or compares the source. */
    Html line() {
        out.append('\n');
        return this;
    }

    /** Something of our own that needs no escaping: never a text of a pack. */
    Html verbatim(String own) {
        out.append(own);
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    /** The text with everything that HTML could read as markup as entities, and what is invisible as escapes. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        Quote.escape(text).codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    private void attributes(String... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escape(attributes[i + 1]))
                    .append('"');
        }
    }
}
