package dev.assay.format;

import dev.assay.doc.Documents;
import dev.assay.doc.Node;
import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Splits Markdown from the block of YAML between two lines {@code ---} at its beginning. */
final class FrontMatter {

    private static final String FENCE = "---";

    private FrontMatter() {}

    /** The document of a text with front matter, or null if it has none. */
    static @Nullable Source split(String file, String text, List<Problem> warnings) {
        int start = lineEnd(text, 0);
        if (!text.substring(0, start).strip().equals(FENCE)) {
            return null;
        }
        for (int at = start; at < text.length(); at = lineEnd(text, at)) {
            int end = lineEnd(text, at);
            String line = text.substring(at, end).stripTrailing();
            if (line.equals(FENCE) || line.equals("...")) {
                Node root = root(file, text.substring(start, at), warnings);
                return new Source(file, Source.Shape.FRONT_MATTER, root, text.substring(end), end);
            }
        }
        return null;
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end + 1;
    }

    private static Node root(String file, String yaml, List<Problem> warnings) {
        if (yaml.isBlank()) {
            return new Node.Obj(Place.of(file, 1, 1), Map.of());
        }
        Problem problem;
        try {
            // the line above keeps the numbers of lines those of the file
            Node node = Documents.yaml(file, "\n" + yaml);
            if (node instanceof Node.Obj) {
                return node;
            }
            problem = new Problem(node.place(), "the front matter is " + node.kind() + "; keys were expected", null);
        } catch (ProblemException e) {
            problem = e.problems().get(0);
        }
        warnings.add(new Problem(
                problem.place(),
                problem.message() + "; the front matter was read line by line instead",
                "a text with a colon needs quotes around it"));
        return lines(file, yaml);
    }

    /** Reads {@code key: rest of the line}; lines that are indented or begin with a dash belong to the key above. */
    private static Node lines(String file, String yaml) {
        Map<String, Node> fields = new LinkedHashMap<>();
        Place top = Place.of(file, 1, 1);
        String key = null;
        StringBuilder value = new StringBuilder();
        int number = 1;
        int keyLine = 1;
        for (String line : (yaml + "\nend:").split("\n", -1)) {
            number++;
            int colon = line.indexOf(':');
            boolean begins = colon > 0 && colon <= 64 && Character.isLetter(line.charAt(0)) && isKey(line, colon);
            if (begins) {
                if (key != null && !value.toString().isBlank()) {
                    Place place = Place.of(file, keyLine, 1).step(key);
                    fields.putIfAbsent(key, new Node.Text(place, unquoted(value.toString())));
                }
                key = line.substring(0, colon);
                keyLine = number;
                value.setLength(0);
                value.append(line.substring(colon + 1).strip());
            } else if (!line.isBlank()) {
                value.append('\n').append(line.strip());
            }
        }
        return new Node.Obj(top, fields);
    }

    private static boolean isKey(String line, int colon) {
        return line.substring(0, colon).chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_')
                && (colon + 1 == line.length() || Character.isWhitespace(line.charAt(colon + 1)));
    }

    private static String unquoted(String value) {
        String text = value.strip();
        boolean quoted = text.length() > 1
                && (text.charAt(0) == '"' || text.charAt(0) == '\'')
                && text.charAt(text.length() - 1) == text.charAt(0);
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
