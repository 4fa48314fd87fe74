package dev.assay.format;

import dev.assay.doc.Nearest;
import dev.assay.doc.Node;
import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.Quote;
import dev.assay.model.Blind;
import dev.assay.model.Strength;
import dev.assay.model.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a table: conditions, rows, entries of word lists, refusals, what a format cannot say. */
final class TableReader {

    /** The word of each test, in the order of their kinds. */
    private static final List<String> TESTS = tests();

    private static final List<String> CONDITION = all(List.of("at"), TESTS, List.of());
    private static final List<String> MEANING = List.of("gives", "denies", "asks", "strength", "why");

    /** What has to be read only where tables are. */
    private static final class Strengths {

        static final List<String> WORDS = Stream.of(Strength.values())
                .filter(s -> s != Strength.DECLARED)
                .map(Strength::word)
                .toList();
    }

    private final Vocabulary vocabulary;
    private final List<Problem> problems;

    TableReader(Vocabulary vocabulary, List<Problem> problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    List<Row> rows(Entry table) {
        return table.objects("rows").stream().map(this::row).toList();
    }

    private Row row(Node.Obj object) {
        Entry entry = new Entry(
                object,
                all(List.of("id", "each", "when", "unless", "at", "list", "keys", "words"), TESTS, MEANING),
                problems);
        String words = entry.optional("words");
        Meaning meaning = meaning(entry, words != null);
        List<PathPattern> at = entry.paths("at");
        return new Row(
                entry.text("id"),
                entry.place(),
                entry.paths("each"),
                conditions(entry.items("when")),
                conditions(entry.items("unless")),
                at.isEmpty() ? List.of(new PathPattern(".", false, List.of())) : at,
                tests(entry),
                entry.flag("list"),
                entry.flag("keys"),
                words,
                meaning);
    }

    List<WordEntry> entries(Entry list) {
        return list.objects("entries").stream().map(this::wordEntry).toList();
    }

    private WordEntry wordEntry(Node.Obj object) {
        Entry entry = new Entry(object, all(List.of("id", "any", "not"), List.of(), MEANING), problems);
        if (entry.strings("any").isEmpty()) {
            problems.add(Problem.of(object.place(), "`any` is missing; the words to look for were expected"));
        }
        return new WordEntry(
                entry.text("id"),
                entry.place(),
                entry.strings("any").stream().map(Words::phrase).toList(),
                entry.strings("not").stream().map(Words::phrase).toList(),
                meaning(entry, false));
    }

    List<Refusal> refusals(Entry table, String key) {
        List<Refusal> refusals = new ArrayList<>();
        for (Node.Obj object : table.objects(key)) {
            Entry entry = new Entry(object, List.of("id", "when", "says", "maybe"), problems);
            refusals.add(new Refusal(
                    entry.text("id"),
                    entry.place(),
                    conditions(entry.items("when")),
                    entry.text("says"),
                    entry.text("maybe")));
        }
        return refusals;
    }

    List<Blind> blind(Entry table) {
        return table.objects("blind").stream()
                .map(o -> {
                    Entry entry = new Entry(o, List.of("capabilities", "says"), problems);
                    return new Blind(capabilities(entry, "capabilities"), entry.text("says"));
                })
                .toList();
    }

    /** Alternatives, each a list of conditions. */
    List<List<Condition>> alternatives(Entry table, String key) {
        List<List<Condition>> alternatives = new ArrayList<>();
        for (Node item : table.items(key)) {
            List<Node> all = item instanceof Node.Arr list ? list.items() : List.of(item);
            alternatives.add(conditions(all));
        }
        return alternatives;
    }

    private List<Condition> conditions(List<Node> nodes) {
        List<Condition> conditions = new ArrayList<>();
        for (Node node : nodes) {
            conditions.add(condition(node));
        }
        return conditions;
    }

    private Condition condition(Node node) {
        if (node instanceof Node.Text) {
            Entry none = new Entry(new Node.Obj(node.place(), Map.of()), List.of(), problems);
            return new Condition(none.path(node), List.of(new ValueTest(ValueTest.Kind.EXISTS, List.of())));
        }
        if (!(node instanceof Node.Obj object)) {
            problems.add(Problem.of(node.place(), "a condition is a path or an object, not " + node.kind()));
            return new Condition(new PathPattern(".", false, List.of()), List.of());
        }
        Entry entry = new Entry(object, CONDITION, problems);
        List<PathPattern> at = entry.paths("at");
        if (at.size() != 1) {
            problems.add(Problem.of(object.place(), "a condition needs one path, as `at`"));
        }
        List<ValueTest> tests = tests(entry);
        return new Condition(
                at.isEmpty() ? new PathPattern(".", false, List.of()) : at.get(0),
                tests.isEmpty() ? List.of(new ValueTest(ValueTest.Kind.EXISTS, List.of())) : tests);
    }

    private List<ValueTest> tests(Entry entry) {
        List<ValueTest> tests = new ArrayList<>();
        int next = 0;
        for (ValueTest.Kind kind : ValueTest.Kind.values()) {
            String key = TESTS.get(next++);
            if (entry.has(key)) {
                tests.add(new ValueTest(kind, entry.strings(key)));
            }
        }
        return tests;
    }

    private Meaning meaning(Entry entry, boolean elsewhere) {
        String strength = entry.word("strength", Strengths.WORDS, elsewhere ? "hint" : "structured");
        Meaning meaning = new Meaning(
                capabilities(entry, "gives"),
                capabilities(entry, "denies"),
                capabilities(entry, "asks"),
                Strength.valueOf(strength.toUpperCase(Locale.ROOT)),
                entry.has("why") ? entry.text("why") : "");
        boolean empty = meaning.gives().isEmpty()
                && meaning.denies().isEmpty()
                && meaning.asks().isEmpty();
        if (empty != elsewhere) {
            problems.add(Problem.of(
                    entry.place(),
                    elsewhere
                            ? "a row with `words` leaves `gives`, `denies` and `asks` to the word list"
                            : "one of `gives`, `denies` and `asks` is needed"));
        }
        return meaning;
    }

    private List<String> capabilities(Entry entry, String key) {
        List<String> ids = new ArrayList<>();
        for (Node node : entry.texts(key)) {
            String id = ((Node.Text) node).value();
            if (vocabulary.find(id) == null) {
                problems.add(new Problem(
                        node.place(),
                        Quote.of(id) + " is not a capability of the vocabulary",
                        Nearest.hint(id, known(), "the rule pack's vocabulary.yaml lists them all")));
            } else {
                ids.add(id);
            }
        }
        return ids;
    }

    private List<String> known() {
        return vocabulary.capabilities().stream().map(c -> c.id()).toList();
    }

    /** The problem of an id that stands twice, or null. */
    static @Nullable Problem twice(String what, String id, Place place, @Nullable Place other) {
        return other == null
                ? null
                : new Problem(
                        place,
                        "the " + what + " " + Quote.of(id) + " stands at " + other + " already",
                        "one of the two needs another id, or `overrides` should name it");
    }

    private static List<String> tests() {
        List<String> words = new ArrayList<>();
        for (ValueTest.Kind kind : ValueTest.Kind.values()) {
            words.add(kind.name().toLowerCase(Locale.ROOT));
        }
        return List.copyOf(words);
    }

    private static List<String> all(List<String> a, List<String> b, List<String> c) {
        List<String> all = new ArrayList<>(a);
        all.addAll(b);
        all.addAll(c);
        return List.copyOf(all);
    }
}
