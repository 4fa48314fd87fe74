package dev.assay.format;

import dev.assay.doc.Documents;
import dev.assay.doc.Nearest;
import dev.assay.doc.Node;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.doc.Quote;
import dev.assay.model.Blind;
import dev.assay.model.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of a pack's {@code import} folder and lays them over the formats of the packs below. A file is about
 * one format, one word list, or refusals. A pack may add formats, rows and entries; it replaces a row that its file
 * names under {@code overrides}, and drops one that it names under {@code disables} with a reason.
 */
public final class FormatsReader {

    private static final List<String> TABLE = List.of(
            "format",
            "title",
            "versions",
            "shape",
            "order",
            "detect",
            "unwrap",
            "split",
            "id",
            "name",
            "description",
            "prose",
            "names",
            "rows",
            "blind",
            "refuses",
            "overrides",
            "disables");
    private static final List<String> SHAPES =
            Stream.of(Source.Shape.values()).map(FormatsReader::word).toList();

    private static final String REFUSALS = "refusals";

    private final Vocabulary vocabulary;
    private final Map<String, Table> tables;
    private final Map<String, List<WordEntry>> words;
    private final List<Refusal> refusals;
    private final List<Problem> problems = new ArrayList<>();

    private FormatsReader(Formats below, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.tables = new TreeMap<>(below.tables());
        this.words = new TreeMap<>(below.wordLists());
        this.refusals = new ArrayList<>(below.refusals());
    }

    /**
     * The formats of a pack laid over those below.
     *
     * @param below what the packs below know
     * @param files the texts of the pack's files by name
     * @param vocabulary the capabilities that tables may name
     * @throws ProblemException naming everything that is wrong
     */
    public static Formats read(Formats below, Map<String, String> files, Vocabulary vocabulary) {
        FormatsReader reader = new FormatsReader(below, vocabulary);
        new TreeMap<>(files).forEach(reader::file);
        reader.check();
        if (!reader.problems.isEmpty()) {
            throw new ProblemException(reader.problems);
        }
        return new Formats(reader.tables, reader.words, reader.refusals);
    }

    /**
     * The formats of a pack that stands alone. Only what refuses documents is read at once; what is wrong with the rest
     * shows when its tables are first asked for.
     *
     * @param files the pack's files by name
     * @param text gives the text of a file
     * @param vocabulary the capabilities that tables may name
     * @throws ProblemException naming what is wrong with the refusals
     */
    public static Formats later(
            Map<String, byte[]> files, BiFunction<String, byte[], String> text, Vocabulary vocabulary) {
        FormatsReader reader = new FormatsReader(Formats.NONE, vocabulary);
        files.forEach((name, bytes) -> {
            String raw = new String(bytes, StandardCharsets.ISO_8859_1);
            if (raw.contains(REFUSALS) || mayEscapeLetters(raw)) {
                Node root = Documents.yaml(name, text.apply(name, bytes));
                if (root instanceof Node.Obj object && object.get("words") == null && object.get(REFUSALS) != null) {
                    reader.refusals(object);
                }
            }
        });
        if (!reader.problems.isEmpty()) {
            throw new ProblemException(reader.problems);
        }
        return new Formats(
                () -> {
                    Map<String, String> texts = new TreeMap<>();
                    try {
                        files.forEach((name, bytes) -> texts.put(name, text.apply(name, bytes)));
                        return read(Formats.NONE, texts, vocabulary);
                    } catch (ProblemException e) {
                        throw e.ofRules();
                    }
                },
                reader.refusals);
    }

    /** Whether a key could be spelled by escapes: by the number of a letter, or by going on in the next line. */
    private static boolean mayEscapeLetters(String yaml) {
        for (int at = yaml.indexOf('\\'); at >= 0; at = yaml.indexOf('\\', at + 1)) {
            if (at + 1 == yaml.length() || "xuU\r\n".indexOf(yaml.charAt(at + 1)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private void refusals(Node.Obj object) {
        Entry entry = new Entry(object, List.of(REFUSALS), problems);
        refusals.addAll(new TableReader(vocabulary, problems).refusals(entry, REFUSALS));
    }

    private void file(String name, String text) {
        try {
            Node root = Documents.yaml(name, text);
            if (!(root instanceof Node.Obj object)) {
                problems.add(Problem.of(root.place(), "a table is an object, not " + root.kind()));
            } else if (object.get("words") != null) {
                wordList(object);
            } else if (object.get(REFUSALS) != null) {
                refusals(object);
            } else {
                table(object);
            }
        } catch (ProblemException e) {
            problems.addAll(e.problems());
        }
    }

    private void wordList(Node.Obj object) {
        Entry entry = new Entry(object, List.of("words", "entries", "overrides", "disables"), problems);
        String id = entry.text("words");
        Map<String, WordEntry> all = new LinkedHashMap<>();
        words.getOrDefault(id, List.of()).forEach(e -> all.put(e.id(), e));
        drop(entry, all);
        List<WordEntry> own = new TableReader(vocabulary, problems).entries(entry);
        overridden(entry, own.stream().map(WordEntry::id).toList());
        for (WordEntry e : own) {
            WordEntry other = all.putIfAbsent(e.id(), e);
            report(TableReader.twice("entry", e.id(), e.place(), other == null ? null : other.place()));
        }
        words.put(id, List.copyOf(all.values()));
    }

    private void table(Node.Obj object) {
        Entry entry = new Entry(object, TABLE, problems);
        TableReader reader = new TableReader(vocabulary, problems);
        String id = entry.text("format");
        if (!id.isEmpty() && !id.matches("[a-z][a-z0-9-]*")) {
            problems.add(Problem.of(
                    entry.place(),
                    "the format " + Quote.of(id) + " is not a word of lower-case letters, digits and -"));
        }
        Table below = tables.get(id);
        if (below == null && !entry.has("detect")) {
            problems.add(new Problem(
                    entry.place(),
                    "there is no format " + Quote.of(id) + " to add to, and without `detect` this is no new one",
                    Nearest.hint(id, tables.keySet(), null)));
        }
        Map<String, Row> rows = new LinkedHashMap<>();
        if (below != null) {
            below.rows().forEach(r -> rows.put(r.id(), r));
        }
        drop(entry, rows);
        List<Row> own = reader.rows(entry);
        overridden(entry, own.stream().map(Row::id).toList());
        for (Row row : own) {
            Row other = rows.putIfAbsent(row.id(), row);
            report(TableReader.twice("row", row.id(), row.place(), other == null ? null : other.place()));
        }
        String shape = entry.word("shape", SHAPES, below == null ? SHAPES.get(0) : word(below.shape()));
        tables.put(
                id,
                new Table(
                        id,
                        entry.place(),
                        below == null || entry.has("title") ? entry.text("title") : below.title(),
                        below == null || entry.has("versions") ? entry.text("versions") : below.versions(),
                        Source.Shape.valueOf(shape.replace('-', '_').toUpperCase(Locale.ROOT)),
                        entry.number("order", below == null ? 500 : below.order()),
                        both(below == null ? null : below.detect(), reader.alternatives(entry, "detect")),
                        both(below == null ? null : below.unwrap(), entry.paths("unwrap")),
                        both(below == null ? null : below.split(), entry.paths("split")),
                        both(below == null ? null : below.idAt(), entry.paths("id")),
                        both(below == null ? null : below.name(), entry.paths("name")),
                        both(below == null ? null : below.description(), entry.paths("description")),
                        both(below == null ? null : below.prose(), entry.paths("prose")),
                        both(below == null ? null : below.names(), entry.paths("names")),
                        List.copyOf(rows.values()),
                        both(below == null ? null : without(below.blind(), own), reader.blind(entry)),
                        both(below == null ? null : below.refuses(), reader.refusals(entry, "refuses"))));
    }

    /** What a format cannot say, less what a pack on top has found fields for. */
    private static List<Blind> without(List<Blind> blind, List<Row> own) {
        List<String> said =
                own.stream().flatMap(r -> r.meaning().gives().stream()).toList();
        return blind.stream()
                .map(b -> new Blind(
                        b.capabilities().stream().filter(c -> !said.contains(c)).toList(), b.says()))
                .filter(b -> !b.capabilities().isEmpty())
                .toList();
    }

    private void overridden(Entry entry, List<String> own) {
        for (Node node : entry.texts("overrides")) {
            if (!own.contains(((Node.Text) node).value())) {
                problems.add(new Problem(
                        node.place(),
                        "the pack overrides " + Quote.of(((Node.Text) node).value()) + " but has no row of that id",
                        "`disables` is meant, with a reason"));
            }
        }
    }

    private void drop(Entry entry, Map<String, ?> ids) {
        for (Node node : entry.texts("overrides")) {
            drop(node, ((Node.Text) node).value(), ids);
        }
        for (Node.Obj object : entry.objects("disables")) {
            Entry drop = new Entry(object, List.of("row", "reason"), problems);
            drop.text("reason");
            drop(object, drop.text("row"), ids);
        }
    }

    private void drop(Node node, String id, Map<String, ?> ids) {
        if (ids.remove(id) == null) {
            problems.add(new Problem(
                    node.place(),
                    "no pack below has the row " + Quote.of(id) + " here",
                    Nearest.hint(id, ids.keySet(), null)));
        }
    }

    /** What no single file can know. */
    private void check() {
        for (Table table : tables.values()) {
            for (Row row : table.rows()) {
                if (row.words() != null && !words.containsKey(row.words())) {
                    problems.add(new Problem(
                            row.place(),
                            "there is no word list " + Quote.of(row.words()),
                            Nearest.hint(row.words(), words.keySet(), null)));
                }
            }
            for (Blind blind : table.blind()) {
                for (String capability : blind.capabilities()) {
                    table.rows().stream()
                            .filter(r -> r.meaning().gives().contains(capability)
                                    && r.meaning().strength().mayLowerRisk())
                            .findFirst()
                            .ifPresent(r -> problems.add(Problem.of(
                                    r.place(),
                                    "the row " + Quote.of(r.id()) + " gives " + capability + ", of which " + table.id()
                                            + " is said to be blind")));
                }
            }
        }
    }

    private void report(@Nullable Problem problem) {
        if (problem != null) {
            problems.add(problem);
        }
    }

    private static String word(Source.Shape shape) {
        return shape.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <T> List<T> both(@Nullable List<T> below, List<T> more) {
        return Stream.concat(below == null ? Stream.empty() : below.stream(), more.stream())
                .toList();
    }
}
