package dev.assay.serve;

import dev.assay.doc.Node;
import dev.assay.model.Evidence;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the place of evidence in the text of a document, however the document writes its values. */
final class Spot {

    private static final Pattern AT = Pattern.compile("(?<pointer>/.*?)?(?:#?(?<start>\\d{1,9})-(?<end>\\d{1,9}))?");
    /** A value as written is seldom longer than six times what it says. */
    private static final int WIDEST = 6;

    private static final int MARGIN = 400;
    private static final int LONGEST = 2_000;

    private final String text;
    private final Trees trees;

    Spot(String text) {
        this.text = text;
        this.trees = new Trees(text);
    }

    /**
     * The span of some evidence, or null if it is nowhere to be seen.
     *
     * @param index the number of the listing in the document
     */
    @Nullable
    Span of(Evidence evidence, int index) {
        Matcher at = AT.matcher(evidence.at());
        if (!at.matches()) {
            return anywhere(evidence.quote());
        }
        String pointer = at.group("pointer");
        Span inside = at.group("start") == null
                ? null
                : new Span(Integer.parseInt(at.group("start")), Integer.parseInt(at.group("end")));
        if (pointer == null || pointer.isEmpty()) {
            return inside == null ? anywhere(evidence.quote()) : clipped(inside);
        }
        Node node = trees.find(pointer, evidence.quote(), index);
        if (node == null || node.place().line() == 0) {
            return anywhere(evidence.quote());
        }
        int start = trees.offset(node.place());
        return node instanceof Node.Text value
                ? within(value.value(), evidence.quote(), inside, start)
                : around(evidence.quote(), start);
    }

    /** A part of a text value that begins somewhere. */
    private Span within(String value, @Nullable String quote, @Nullable Span inside, int start) {
        int from = inside != null ? Math.min(inside.start(), value.length()) : 0;
        int to = inside != null ? Math.min(inside.end(), value.length()) : value.length();
        if (inside == null && quote != null && value.contains(quote)) {
            from = value.indexOf(quote);
            to = from + quote.length();
        }
        String words = value.substring(from, Math.max(from, to));
        Span quoted = start < text.length() && text.charAt(start) == '"' ? quoted(from, to, words, start + 1) : null;
        if (quoted != null) {
            return quoted;
        }
        Span plain = search(words, start, start + WIDEST * value.length() + MARGIN);
        return plain == null ? line(start) : plain;
    }

    /** The words within a text in double quotes, whose escapes are longer than what they stand for. */
    private @Nullable Span quoted(int from, int to, String words, int start) {
        StringBuilder read = new StringBuilder();
        int first = start;
        int at = start;
        for (int unit = 0; unit < to && at < text.length() && text.charAt(at) != '"'; unit++) {
            first = unit == from ? at : first;
            boolean escape = text.charAt(at) == '\\' && at + 1 < text.length();
            boolean inside = unit >= from;
            if (inside) {
                read.append(escape ? ' ' : text.charAt(at));
            }
            at += !escape ? 1 : text.charAt(at + 1) == 'u' ? 6 : 2;
        }
        return read.length() == words.length() && at <= text.length() ? new Span(first, at) : null;
    }

    /** The words, or the words with other blanks between them. */
    private @Nullable Span search(String words, int from, int to) {
        if (words.isBlank() || words.length() > LONGEST || from >= text.length()) {
            return null;
        }
        int exact = text.indexOf(words, from);
        if (exact >= 0 && exact < to) {
            return new Span(exact, exact + words.length());
        }
        String loose =
                Stream.of(words.strip().split("\\s+")).map(Pattern::quote).collect(Collectors.joining("[\\s>#*-]+"));
        Matcher matcher = Pattern.compile(loose).matcher(text).region(from, Math.min(to, text.length()));
        return matcher.find() ? new Span(matcher.start(), matcher.end()) : null;
    }

    /** The key before a value that is no text, or the line where it begins. */
    private Span around(@Nullable String quote, int start) {
        if (quote != null && !quote.isBlank()) {
            int key = text.lastIndexOf(quote, start);
            if (key >= 0 && start - key < quote.length() + MARGIN) {
                return new Span(key, key + quote.length());
            }
            int behind = text.indexOf(quote, start);
            if (behind >= 0 && behind < start + MARGIN) {
                return new Span(behind, behind + quote.length());
            }
        }
        return line(start);
    }

    private Span line(int start) {
        int end = text.indexOf('\n', start);
        return clipped(new Span(start, end < 0 ? text.length() : end));
    }

    private @Nullable Span anywhere(@Nullable String quote) {
        return quote == null ? null : search(quote, 0, text.length());
    }

    private Span clipped(Span span) {
        int start = Math.min(span.start(), text.length());
        return new Span(start, Math.max(start, Math.min(Math.min(span.end(), start + LONGEST), text.length())));
    }
}
