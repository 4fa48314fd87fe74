package dev.assay.format;

import dev.assay.doc.Documents;
import dev.assay.doc.Node;
import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Takes a file apart into documents; how it is written shows in its content, and only in doubt in its ending. */
final class Sources {

    private static final int LONGEST_TEXT = 1 << 20;
    private static final Pattern YAML_LINE = Pattern.compile("[A-Za-z_$\"'][\\w $\"'-]{0,60}:(\\s.*)?");

    private final String file;
    private final List<Problem> problems;
    private final List<Problem> warnings;

    Sources(String file, List<Problem> problems, List<Problem> warnings) {
        this.file = file;
        this.problems = problems;
        this.warnings = warnings;
    }

    List<Source> read(byte[] bytes) {
        String text = Documents.text(file, bytes);
        String start = text.stripLeading();
        if (endsWith(".json", ".jsonl", ".ndjson", ".yaml", ".yml") || looksLikeJson(start)) {
            return objects(bytes, problems);
        }
        Source matter = FrontMatter.split(file, text, warnings);
        if (matter != null) {
            return List.of(sized(matter, text));
        }
        if (endsWith(".csv", ".tsv") || Csv.isTable(text)) {
            return Csv.rows(file, text);
        }
        if (!endsWith(".md", ".markdown", ".mdx", ".txt", ".text", ".rst", ".adoc") && looksLikeYaml(start)) {
            List<Problem> found = new ArrayList<>();
            List<Source> yaml = objects(bytes, found);
            boolean object = yaml.stream().allMatch(s -> s.root() instanceof Node.Obj || s.root() instanceof Node.Arr);
            if (object) {
                problems.addAll(found);
                return yaml;
            }
        }
        return List.of(text(bytes));
    }

    /** The trees of JSON, YAML or JSON Lines. */
    List<Source> objects(byte[] bytes, List<Problem> found) {
        return Documents.read(file, bytes, found).stream()
                .map(n -> new Source(file, Source.Shape.OBJECT, n, "", 0))
                .toList();
    }

    List<Source> rows(byte[] bytes) {
        return Csv.rows(file, Documents.text(file, bytes));
    }

    /** Markdown with front matter, or else all of it as the text behind an empty one. */
    Source matter(byte[] bytes) {
        String text = Documents.text(file, bytes);
        Source matter = FrontMatter.split(file, text, warnings);
        return matter == null
                ? new Source(file, Source.Shape.FRONT_MATTER, nothing(), sized(text), 0)
                : sized(matter, text);
    }

    Source text(byte[] bytes) {
        String text = sized(Documents.text(file, bytes));
        if (text.isBlank()) {
            throw new ProblemException(
                    new Problem(Place.of(file), "is empty; a listing was expected", "the wrong file was given"));
        }
        if (text.indexOf('\0') >= 0) {
            throw new ProblemException(
                    new Problem(Place.of(file), "holds zero bytes and is no text", "the wrong file was given"));
        }
        return new Source(file, Source.Shape.TEXT, nothing(), text, 0);
    }

    private Node nothing() {
        return new Node.Obj(Place.of(file), Map.of());
    }

    private Source sized(Source source, String text) {
        sized(text);
        return source;
    }

    private String sized(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new ProblemException(new Problem(
                    Place.of(file),
                    "has more than 1,048,576 characters, the most that is read of a text",
                    "a shorter text that describes one agent is meant"));
        }
        return text;
    }

    private boolean endsWith(String... endings) {
        String name = file.toLowerCase(Locale.ROOT);
        return List.of(endings).stream().anyMatch(name::endsWith);
    }

    private static boolean looksLikeJson(String start) {
        if (start.isEmpty() || "{[\"".indexOf(start.charAt(0)) < 0) {
            return false;
        }
        String next = start.substring(1, Math.min(start.length(), 1_000)).stripLeading();
        return start.charAt(0) == '{'
                ? next.isEmpty() || "\"'}/\\".indexOf(next.charAt(0)) >= 0 || Character.isLetter(next.charAt(0))
                : start.charAt(0) == '['
                        && !next.isEmpty()
                        && ("{[\"]-'".indexOf(next.charAt(0)) >= 0 || Character.isDigit(next.charAt(0)));
    }

    private static boolean looksLikeYaml(String start) {
        List<String> lines = start.substring(0, Math.min(start.length(), 4_000))
                .lines()
                .filter(l -> !l.isBlank() && !l.startsWith("#") && !l.startsWith("%") && !l.startsWith("---"))
                .limit(2)
                .toList();
        return !lines.isEmpty()
                && (YAML_LINE.matcher(lines.get(0)).matches() || lines.get(0).startsWith("- "))
                && (lines.size() == 1
                        || YAML_LINE.matcher(lines.get(1)).matches()
                        || lines.get(1).startsWith(" ")
                        || lines.get(1).startsWith("-"));
    }
}
