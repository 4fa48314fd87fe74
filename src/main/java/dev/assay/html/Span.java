package dev.assay.html;

import dev.assay.model.Evidence;
import dev.assay.model.Passage;
import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place within a text.
 *
 * @param start where it begins, in UTF-16 units
 * @param end where it ends, exclusive and after its start
 */
record Span(int start, int end) implements Comparable<Span> {

    private static final Pattern AT = Pattern.compile("(.*?)(?:^|#)(\\d{1,9})-(\\d{1,9})", Pattern.DOTALL);
    private static final Comparator<Span> ORDER =
            Comparator.comparingInt(Span::start).thenComparing(Span::end, Comparator.reverseOrder());

    /** Where a text shows a piece of evidence, or null if it is about another text or its words are not there. */
    static @Nullable Span of(Evidence evidence, Passage passage) {
        if (!Objects.equals(evidence.source(), passage.source())) {
            return null;
        }
        String text = passage.text();
        if (evidence.at().equals(passage.at())) {
            return ofQuote(evidence.quote(), text);
        }
        Matcher at = AT.matcher(evidence.at());
        if (!at.matches() || !at.group(1).equals(passage.at())) {
            return null;
        }
        int start = Integer.parseInt(at.group(2)) - passage.start();
        int end = Integer.parseInt(at.group(3)) - passage.start();
        return start >= 0 && start < end && end <= text.length() ? new Span(start, end) : null;
    }

    private static @Nullable Span ofQuote(@Nullable String quote, String text) {
        if (quote == null || quote.isBlank() || text.isEmpty()) {
            return null;
        }
        int start = text.indexOf(quote);
        if (start >= 0) {
            return new Span(start, start + quote.length());
        }
        // an analyst's quote may differ from the text in blanks and in the case of letters
        String words = Pattern.compile("\\s+")
                .splitAsStream(quote.strip())
                .limit(200)
                .map(Pattern::quote)
                .reduce((a, b) -> a + "\\s+" + b)
                .orElse("");
        Matcher loose = Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text);
        return loose.find() ? new Span(loose.start(), loose.end()) : null;
    }

    @Override
    public int compareTo(Span other) {
        return ORDER.compare(this, other);
    }
}
