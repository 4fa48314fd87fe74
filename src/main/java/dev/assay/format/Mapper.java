package dev.assay.format;

import dev.assay.doc.Node;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.model.Evidence;
import dev.assay.model.Hint;
import dev.assay.model.Status;
import dev.assay.model.Strength;
import dev.assay.model.Vocabulary;
import dev.assay.text.Lexicon;
import dev.assay.text.Mention;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Applies the table of a format to one document. */
final class Mapper {

    private static final int LONGEST_QUOTE = 300;
    private static final int MOST_TEXT = 2_000_000;

    private final Formats formats;
    private final Lexicon lexicon;
    private final Table table;
    private final Source source;
    private final Gathering gathering;
    private final Consumer<String> used;
    private int scanned;

    Mapper(Formats formats, Vocabulary vocabulary, Lexicon lexicon, Table table, Source source, Consumer<String> used) {
        this.formats = formats;
        this.lexicon = lexicon;
        this.table = table;
        this.source = source;
        this.used = used;
        this.gathering = new Gathering(vocabulary);
    }

    Gathering map() {
        table.rows().forEach(this::row);
        table.names().forEach(path -> texts(path, true));
        table.prose().forEach(path -> texts(path, false));
        return gathering;
    }

    private void row(Row row) {
        List<Match> items = row.each().isEmpty()
                ? List.of(source.top())
                : row.each().stream()
                        .flatMap(path -> path.select(source, source.top()).stream())
                        .toList();
        for (Match item : items) {
            if (Condition.all(row.when(), source, item)
                    && row.unless().stream().noneMatch(c -> c.holds(source, item))) {
                row.at().stream()
                        .map(path -> path.select(source, item).stream()
                                .map(m -> row.keys()
                                        ? new Match(new Node.Text(m.node().place(), m.key()), m.key())
                                        : m)
                                .filter(m -> !isSilent(m))
                                .toList())
                        .filter(matches -> !matches.isEmpty())
                        .findFirst()
                        .ifPresent(matches -> matches.forEach(match -> value(row, match)));
            }
        }
    }

    private void value(Row row, Match match) {
        if (row.list() && match.node() instanceof Node.Text text) {
            for (int[] span : Spans.of(text.value())) {
                String word = text.value().substring(span[0], span[1]);
                Match part = new Match(new Node.Text(text.place(), word), match.key());
                String at = match.pointer() + "#" + span[0] + "-" + span[1];
                tested(row, part, new Evidence(cut(word), at), match);
            }
        } else if (row.list() && match.node() instanceof Node.Arr list) {
            for (int i = 0; i < list.items().size(); i++) {
                Match part = new Match(list.items().get(i), Integer.toString(i));
                tested(row, part, evidence(row, part), part);
            }
        } else {
            tested(row, match, evidence(row, match), match);
        }
    }

    private static boolean isSilent(Match match) {
        return match.node() instanceof Node.Null
                || (match.node() instanceof Node.Text && ValueTest.isEmpty(match.node()));
    }

    /** Takes what a value means, if it is meant; the whole is the field that it is a part of. */
    private void tested(Row row, Match match, Evidence evidence, Match whole) {
        if (isSilent(match) || !row.tests().stream().allMatch(t -> t.holds(match))) {
            return;
        }
        if (row.words() == null) {
            used.accept(table.id() + "/" + row.id());
            keep(whole, evidence);
            say(row.meaning(), row.meaning().strength(), evidence);
            return;
        }
        String value = ValueTest.scalar(match.node());
        List<String> words = value == null ? List.of() : Words.of(value);
        for (WordEntry entry : formats.words(row.words())) {
            if (entry.fits(words)) {
                used.accept(table.id() + "/" + row.id());
                used.accept(row.words() + "/" + entry.id());
                keep(whole, evidence);
                say(entry.meaning(), row.meaning().strength(), evidence);
            }
        }
    }

    private void say(Meaning meaning, Strength strength, Evidence evidence) {
        List<Evidence> one = List.of(evidence);
        meaning.gives().forEach(c -> gathering.fact(c, Status.PRESENT, strength, one));
        meaning.denies().forEach(c -> gathering.fact(c, Status.ABSENT, strength, one));
        String why = meaning.why().isEmpty() ? "a field suggests it" : meaning.why();
        meaning.asks().forEach(c -> gathering.hint(new Hint(c, why, one)));
    }

    /** A plain value is quoted; of an object or list, the key that it stands under is. */
    private Evidence evidence(Row row, Match match) {
        if (PathPattern.BODY.equals(match.key())) {
            return inBody(row);
        }
        String value = ValueTest.scalar(match.node());
        boolean byKey = row.tests().stream()
                .anyMatch(t -> t.kind() == ValueTest.Kind.KEY || t.kind() == ValueTest.Kind.KEYWORD);
        String quote = value == null || byKey ? match.key() : value;
        boolean index = value == null && quote.matches("\\d+");
        return new Evidence(quote.isBlank() || index ? null : cut(quote), match.pointer());
    }

    /** The first words of the body that a row looks for. */
    private Evidence inBody(Row row) {
        return row.tests().stream()
                .filter(t -> t.kind() == ValueTest.Kind.CONTAINS)
                .flatMap(t -> t.words().stream())
                .map(w -> Pattern.compile(w, Pattern.LITERAL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(source.body()))
                .filter(Matcher::find)
                .findFirst()
                .map(m -> new Evidence(
                        m.group(), (m.start() + source.bodyStart()) + "-" + (m.end() + source.bodyStart())))
                .orElse(new Evidence(null, "#"));
    }

    private void texts(PathPattern path, boolean names) {
        for (Match match : path.select(source, source.top())) {
            if (match.node() instanceof Node.Text text && !ValueTest.isEmpty(text)) {
                scanned += text.value().length();
                if (scanned > MOST_TEXT) {
                    throw new ProblemException(new Problem(
                            source.root().place(),
                            "has more than 2,000,000 characters of text, the most that is read of one listing",
                            "this is not one listing, or it should be split"));
                }
                List<Mention> mentions =
                        names ? lexicon.scanName(text.value()) : lexicon.scan(Markup.blank(text.value()));
                Strength strength = names ? Strength.HINT : Strength.TEXT;
                mentions.forEach(m -> mention(m, strength, text.value(), path.isBody() ? null : match));
            }
        }
    }

    private void mention(Mention mention, Strength strength, String text, @Nullable Match match) {
        int shift = match == null ? source.bodyStart() : 0;
        String span = (mention.start() + shift) + "-" + (mention.end() + shift);
        gathering.passage(match == null ? "" : match.pointer(), text, shift);
        boolean whole = mention.start() == 0 && mention.end() == text.length();
        String at = match == null ? span : whole ? match.pointer() : match.pointer() + "#" + span;
        Evidence evidence = new Evidence(cut(mention.quote(text)), at);
        if (mention.hedged()) {
            gathering.hint(new Hint(mention.capability(), "the text says so with a reservation", List.of(evidence)));
        } else if (match == null && mention.status() == Status.ABSENT) {
            // A body tells a host or a reader what not to do more often than what a product cannot do.
            gathering.hint(new Hint(mention.capability(), "the body speaks against it", List.of(evidence)));
        } else {
            gathering.fact(mention.capability(), mention.status(), strength, List.of(evidence));
        }
    }

    /** Keeps the text that the evidence of a field is from. */
    private void keep(Match whole, Evidence evidence) {
        if (Character.isDigit(evidence.at().charAt(0))) {
            gathering.passage("", source.body(), source.bodyStart());
        } else if (whole.node() instanceof Node.Text text && !evidence.at().equals("#")) {
            gathering.passage(whole.pointer(), text.value(), 0);
        }
    }

    private static String cut(String quote) {
        if (quote.length() <= LONGEST_QUOTE) {
            return quote;
        }
        boolean pair = Character.isHighSurrogate(quote.charAt(LONGEST_QUOTE - 1));
        return quote.substring(0, pair ? LONGEST_QUOTE - 1 : LONGEST_QUOTE);
    }
}
