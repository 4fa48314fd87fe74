package dev.assay.input;

import dev.assay.doc.Documents;
import dev.assay.doc.Nearest;
import dev.assay.doc.Node;
import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.Quote;
import dev.assay.model.Capability;
import dev.assay.model.Evidence;
import dev.assay.model.Status;
import dev.assay.model.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a form that a vendor filled in: CSV with the columns {@code listing}, {@code capability}, {@code question},
 * {@code answer} and {@code evidence} in any order, or the same as a list of objects in JSON or YAML.
 */
public final class AnswersReader {

    static final List<String> COLUMNS = List.of("listing", "capability", "question", "answer", "evidence");
    static final List<String> NEEDED = List.of("capability", "answer");

    private static final int LONGEST = 10_000;
    private static final Map<String, Status> STATUSES =
            Map.of("yes", Status.PRESENT, "present", Status.PRESENT, "no", Status.ABSENT, "absent", Status.ABSENT);
    private static final List<String> WORDS = List.of("yes", "no", "present", "absent", "unknown");

    private final Vocabulary vocabulary;

    /** @param vocabulary the capabilities that may have been asked for */
    public AnswersReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Reads all answers of a form. One that cannot be read loses no other; questions without an answer are left out.
     *
     * @param file the name, for its ending and for messages
     * @param problems takes what is wrong
     * @param warnings takes what looks like a slip and changes nothing
     */
    public List<Answer> read(String file, byte[] bytes, List<Problem> problems, List<Problem> warnings) {
        List<Answer> answers = new ArrayList<>();
        for (Row row : rows(file, bytes, problems, warnings)) {
            Answer answer = answer(row, problems);
            if (answer != null) {
                answers.add(answer);
            }
        }
        return answers;
    }

    /** The cells of one row by column. */
    record Row(Place place, Map<String, String> cells) {

        String cell(String column) {
            return cells.getOrDefault(column, "").strip();
        }
    }

    private static List<Row> rows(String file, byte[] bytes, List<Problem> problems, List<Problem> warnings) {
        String name = file.toLowerCase(Locale.ROOT);
        boolean tree = name.endsWith(".json")
                || name.endsWith(".jsonl")
                || name.endsWith(".ndjson")
                || name.endsWith(".yaml")
                || name.endsWith(".yml");
        return tree ? objects(file, bytes, problems) : AnswersTable.rows(file, bytes, problems, warnings);
    }

    private static List<Row> objects(String file, byte[] bytes, List<Problem> problems) {
        List<Row> rows = new ArrayList<>();
        for (Node document : Documents.read(file, bytes, problems)) {
            for (Node item : document instanceof Node.Arr list ? list.items() : List.of(document)) {
                if (item instanceof Node.Obj object) {
                    rows.add(row(object, problems));
                } else {
                    problems.add(Problem.of(
                            item.place(), "an answer is an object with capability and answer, not " + item.kind()));
                }
            }
        }
        return rows;
    }

    private static Row row(Node.Obj object, List<Problem> problems) {
        Map<String, String> cells = new LinkedHashMap<>();
        problems.addAll(object.unknownFields(COLUMNS, null));
        for (String column : COLUMNS) {
            Node node = object.get(column);
            if (node instanceof Node.Text text) {
                cells.put(column, text.value());
            } else if (node instanceof Node.Bool bool && column.equals("answer")) {
                cells.put(column, bool.value() ? "yes" : "no");
            } else if (node != null && !(node instanceof Node.Null)) {
                problems.add(Problem.of(node.place(), "`" + column + "` is " + node.kind() + "; a text was expected"));
            }
        }
        return new Row(object.place(), cells);
    }

    private @Nullable Answer answer(Row row, List<Problem> problems) {
        String said = row.cell("answer").toLowerCase(Locale.ROOT);
        if (said.isEmpty() || said.equals("unknown")) {
            return null;
        }
        String id = row.cell("capability");
        Status status = STATUSES.get(said);
        boolean known = vocabulary.find(id) != null;
        if (status == null) {
            problems.add(new Problem(
                    row.place(),
                    "the answer " + Quote.of(row.cell("answer")) + " is not one of " + String.join(", ", WORDS),
                    Nearest.hint(said, WORDS, "the words belong into `evidence`")));
        }
        if (!known) {
            problems.add(new Problem(
                    row.place(),
                    id.isEmpty()
                            ? "the answer names no capability"
                            : Quote.of(id) + " is not a capability of the vocabulary",
                    Nearest.hint(
                            id,
                            vocabulary.capabilities().stream()
                                    .map(Capability::id)
                                    .toList(),
                            null)));
        }
        String evidence = row.cell("evidence");
        boolean fits = evidence.length() <= LONGEST;
        if (!fits) {
            problems.add(Problem.of(row.place(), "the evidence is longer than 10,000 characters"));
        }
        return status == null || !known || !fits
                ? null
                : new Answer(
                        row.cell("listing"),
                        id,
                        status,
                        new Evidence(evidence.isEmpty() ? row.cell("answer") : evidence, at(row.place())),
                        row.place());
    }

    /** File and line; the directory is nobody's business. */
    private static String at(Place place) {
        String file = place.file()
                .substring(Math.max(place.file().lastIndexOf('/'), place.file().lastIndexOf('\\')) + 1);
        return place.line() > 0 ? file + ":" + place.line() : file;
    }
}
