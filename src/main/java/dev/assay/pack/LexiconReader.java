package dev.assay.pack;

import dev.assay.doc.Documents;
import dev.assay.doc.Nearest;
import dev.assay.doc.Node;
import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.Quote;
import dev.assay.model.Capability;
import dev.assay.model.Status;
import dev.assay.model.Vocabulary;
import dev.assay.text.Cue;
import dev.assay.text.Patterns;
import dev.assay.text.Phrase;
import dev.assay.text.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a file of a pack's {@code lexicon} directory. */
final class LexiconReader {

    static final String DIRECTORY = "lexicon/";

    private static final int MOST = 2_000;
    private static final int MOST_TEXTS = 60;
    private static final List<String> KEYS =
            List.of("id", "capability", "cue", "status", "where", "phrases", "hits", "misses");

    private final Vocabulary vocabulary;
    private final List<Problem> problems;
    private final Patterns patterns = new Patterns();
    private final WordLists lists;
    private final List<Node.Arr> unread = new ArrayList<>();

    /**
     * @param vocabulary the capabilities that entries may name
     * @param problems takes what is wrong
     */
    LexiconReader(Vocabulary vocabulary, List<Problem> problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
        this.lists = new WordLists(problems, patterns);
    }

    static boolean isLexicon(String path) {
        return path.startsWith(DIRECTORY) && path.endsWith(".yaml");
    }

    /** Takes in a file: its lists at once, its entries for {@link #wordings}, since they may name lists of any file. */
    void read(String file, String text) {
        Node root = Documents.yaml(file, text);
        Node.Obj top = Fields.object(root, root, "a lexicon", problems);
        if (top != null) {
            new Fields(top, problems, List.of("version", "lists", "entries")).number("version", 1);
            if (top.get("lists") instanceof Node.Obj named) {
                lists.add(named);
            } else if (top.get("lists") != null) {
                problems.add(Problem.of(top.place(), "`lists` should be an object of lists by their names"));
            }
            if (top.get("entries") instanceof Node.Arr entries
                    && entries.items().size() <= MOST) {
                unread.add(entries);
            } else if (top.get("entries") instanceof Node.Arr entries) {
                problems.add(Problem.of(
                        entries.place(), "has " + entries.items().size() + " entries; at most 2,000 were expected"));
            } else if (top.get("entries") != null || top.get("lists") == null) {
                problems.add(Problem.of(top.place(), "`entries` should be a list"));
            }
        }
    }

    /** The entries of all files read. */
    List<Wording> wordings() {
        List<Wording> wordings = new ArrayList<>();
        for (Node.Arr entries : unread) {
            for (Node item : entries.items()) {
                Node.Obj entry = Fields.object(item, item, "an entry of the lexicon", problems);
                if (entry != null) {
                    wordings.add(wording(entry));
                }
            }
        }
        return wordings;
    }

    private Wording wording(Node.Obj entry) {
        Fields fields = new Fields(entry, problems, KEYS);
        String id = fields.text("id");
        if (!id.isEmpty() && !id.matches("[A-Z]{2,8}(-[A-Z0-9]{1,20}){1,4}")) {
            problems.add(new Problem(
                    place(entry, "id"),
                    "the id " + Quote.of(id) + " is not of capital letters and digits joined by hyphens",
                    "something like `TXT-SHELL-01` is meant"));
        }
        Cue cue = null;
        String capability = "";
        if (entry.get("cue") != null) {
            cue = oneOf(entry, fields, "cue", Cue.values());
            refuse(entry, "capability");
            refuse(entry, "status");
        } else {
            capability = fields.text("capability");
            if (!capability.isEmpty() && vocabulary.find(capability) == null) {
                problems.add(new Problem(
                        place(entry, "capability"),
                        "the capability " + Quote.of(capability) + " is not in the vocabulary",
                        Nearest.hint(
                                capability,
                                vocabulary.capabilities().stream()
                                        .map(Capability::id)
                                        .toList(),
                                null)));
            }
        }
        Status status = entry.get("status") == null ? Status.PRESENT : oneOf(entry, fields, "status", Status.values());
        Where where = entry.get("where") == null ? Where.ANYWHERE : oneOf(entry, fields, "where", Where.values());
        List<String> patterns = patterns(entry);
        boolean bare = cue != null;
        return new Wording(
                new Phrase(id, capability, status, cue, where, patterns),
                entry.place(),
                examples(entry, "hits", bare),
                examples(entry, "misses", bare));
    }

    private List<String> patterns(Node.Obj entry) {
        List<String> read = new ArrayList<>();
        for (Wording.Example pattern : examples(entry, "phrases", false)) {
            String filled = lists.filled(pattern.text(), pattern.place());
            String wrong = filled == null ? null : patterns.problem(filled);
            if (filled != null && wrong == null) {
                read.add(filled);
            } else if (filled != null) {
                problems.add(Problem.of(pattern.place(), "the phrase " + Quote.of(pattern.text()) + " " + wrong));
            }
        }
        return read;
    }

    private List<Wording.Example> examples(Node.Obj entry, String key, boolean optional) {
        Node node = entry.get(key);
        List<Node> items = node instanceof Node.Arr list ? list.items() : List.of();
        if (items.isEmpty() && !(optional && node == null)) {
            problems.add(Problem.of(place(entry, key), "`" + key + "` needs a list of at least one text"));
        }
        if (items.size() > MOST_TEXTS) {
            problems.add(Problem.of(place(entry, key), "`" + key + "` has more than " + MOST_TEXTS + " texts"));
            return List.of();
        }
        List<Wording.Example> examples = new ArrayList<>();
        for (Node item : items) {
            if (item instanceof Node.Text text && !text.value().isBlank()) {
                examples.add(new Wording.Example(text.value(), text.place()));
            } else {
                problems.add(Problem.of(item.place(), "a text was expected in `" + key + "`, not " + item.kind()));
            }
        }
        return examples;
    }

    /** The value that a field names; the first if it names none. */
    private <E extends Enum<E>> E oneOf(Node.Obj entry, Fields fields, String key, E[] values) {
        String word = fields.text(key);
        List<String> words = Stream.of(values).map(LexiconReader::word).toList();
        if (!word.isEmpty() && !words.contains(word)) {
            problems.add(new Problem(
                    place(entry, key),
                    "the " + key + " " + Quote.of(word) + " is not one of " + String.join(", ", words),
                    Nearest.hint(word, words, null)));
        }
        return values[Math.max(0, words.indexOf(word))];
    }

    private void refuse(Node.Obj entry, String key) {
        if (entry.get(key) != null) {
            problems.add(Problem.of(place(entry, key), "an entry with a `cue` has no `" + key + "`"));
        }
    }

    private static Place place(Node.Obj entry, String key) {
        @Nullable Node node = entry.get(key);
        return node == null ? entry.place() : node.place();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
