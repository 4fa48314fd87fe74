package dev.assay.format;

import dev.assay.doc.Nearest;
import dev.assay.doc.Node;
import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.Quote;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the keys of an object of a table and tells what is wrong with them. */
final class Entry {

    private final Node.Obj object;
    private final List<Problem> problems;

    Entry(Node.Obj object, Collection<String> known, List<Problem> problems) {
        this.object = object;
        this.problems = problems;
        problems.addAll(object.unknownFields(known, null));
    }

    Place place() {
        return object.place();
    }

    boolean has(String key) {
        return object.get(key) != null;
    }

    /** A text that must be there. */
    String text(String key) {
        String text = optional(key);
        if (text == null && !has(key)) {
            problems.add(Problem.of(object.place(), "`" + key + "` is missing; a text was expected"));
        }
        return text == null ? "" : text;
    }

    /** A text that may be missing. */
    @Nullable
    String optional(String key) {
        Node node = object.get(key);
        if (node == null) {
            return null;
        }
        String text = ValueTest.scalar(node);
        if (text == null || text.isBlank() || !Quote.isVisible(text)) {
            problems.add(Problem.of(node.place(), "`" + key + "` is " + node.kind() + "; a text was expected"));
            return null;
        }
        return text;
    }

    /** A word out of several. */
    String word(String key, List<String> known, String otherwise) {
        String word = optional(key);
        if (word != null && !known.contains(word)) {
            problems.add(new Problem(
                    at(key),
                    "`" + key + "` is " + Quote.of(word) + "; one of " + String.join(", ", known) + " was expected",
                    Nearest.hint(word, known, null)));
            return otherwise;
        }
        return word == null ? otherwise : word;
    }

    boolean flag(String key) {
        return "true".equals(word(key, List.of("true", "false"), "false"));
    }

    int number(String key, int otherwise) {
        String digits = optional(key);
        if (digits != null && !digits.matches("\\d{1,4}")) {
            problems.add(Problem.of(at(key), "`" + key + "` is " + Quote.of(digits) + "; a number was expected"));
            return otherwise;
        }
        return digits == null ? otherwise : Integer.parseInt(digits);
    }

    /** One text or a list of them. */
    List<Node> texts(String key) {
        Node node = object.get(key);
        List<Node> items = node == null ? List.of() : node instanceof Node.Arr list ? list.items() : List.of(node);
        List<Node> texts = new ArrayList<>();
        for (Node item : items) {
            String text = ValueTest.scalar(item);
            if (text == null || text.isBlank()) {
                problems.add(Problem.of(item.place(), "`" + key + "` holds " + item.kind() + "; a text was expected"));
            } else {
                texts.add(new Node.Text(item.place(), text));
            }
        }
        return texts;
    }

    List<String> strings(String key) {
        List<String> strings = new ArrayList<>();
        for (Node text : texts(key)) {
            strings.add(((Node.Text) text).value());
        }
        return strings;
    }

    /** One path or a list of them. */
    List<PathPattern> paths(String key) {
        List<PathPattern> paths = new ArrayList<>();
        for (Node text : texts(key)) {
            paths.add(path(text));
        }
        return paths;
    }

    PathPattern path(Node node) {
        String text = ((Node.Text) node).value();
        PathPattern path = PathPattern.parse(text);
        if (path == null) {
            problems.add(new Problem(
                    node.place(),
                    "the path " + Quote.of(text)
                            + " has an empty step, a * beside other letters, more than two ** or more than 20 steps",
                    "something like `tools/*/name` is meant"));
            return new PathPattern(text, false, List.of());
        }
        return path;
    }

    /** The objects of a list. */
    List<Node.Obj> objects(String key) {
        List<Node.Obj> objects = new ArrayList<>();
        for (Node item : items(key)) {
            if (item instanceof Node.Obj one) {
                objects.add(one);
            } else {
                problems.add(
                        Problem.of(item.place(), "`" + key + "` holds " + item.kind() + "; an object was expected"));
            }
        }
        return objects;
    }

    List<Node> items(String key) {
        Node node = object.get(key);
        if (node instanceof Node.Arr list) {
            return list.items();
        }
        if (node != null) {
            problems.add(Problem.of(node.place(), "`" + key + "` is " + node.kind() + "; a list was expected"));
        }
        return List.of();
    }

    private Place at(String key) {
        Node node = object.get(key);
        return node == null ? object.place() : node.place();
    }
}
