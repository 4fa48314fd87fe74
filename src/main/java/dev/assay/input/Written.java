package dev.assay.input;

import dev.assay.doc.Nearest;
import dev.assay.doc.Node;
import dev.assay.doc.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An object of a document that the program wrote: every field has one form, and fields that it does not know are left
 * alone. What is wrong becomes a problem, and the value something harmless.
 */
final class Written {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,40})?([eE]-?\\d{1,2})?");

    private final Node.Obj object;
    private final List<Problem> problems;

    Written(Node.Obj object, List<Problem> problems) {
        this.object = object;
        this.problems = problems;
    }

    boolean has(String key) {
        return object.get(key) != null;
    }

    String text(String key) {
        String text = maybeText(key);
        if (text == null && !(object.get(key) instanceof Node.Text)) {
            expected(key, "a text");
        }
        return text == null ? "" : text;
    }

    @Nullable
    String maybeText(String key) {
        return object.get(key) instanceof Node.Text text ? text.value() : null;
    }

    boolean truth(String key) {
        if (object.get(key) instanceof Node.Bool bool) {
            return bool.value();
        }
        expected(key, "true or false");
        return false;
    }

    BigDecimal number(String key) {
        if (object.get(key) instanceof Node.Num number
                && NUMBER.matcher(number.digits()).matches()) {
            return new BigDecimal(number.digits());
        }
        expected(key, "a number");
        return BigDecimal.ZERO;
    }

    /** The value whose word a field holds. */
    <T> T word(String key, T[] values, Function<T, String> toWord) {
        String found = text(key);
        for (T value : values) {
            if (toWord.apply(value).equals(found)) {
                return value;
            }
        }
        List<String> words = Stream.of(values).map(toWord).toList();
        if (object.get(key) instanceof Node.Text text) {
            problems.add(new Problem(
                    text.place(),
                    "`" + key + "` is " + text.kind() + "; one of " + String.join(", ", words) + " was expected",
                    Nearest.hint(found, words, null)));
        }
        return values[0];
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Node item : items(key)) {
            if (item instanceof Node.Text text) {
                texts.add(text.value());
            } else {
                problems.add(Problem.of(item.place(), "a text was expected, not " + item.kind()));
            }
        }
        return texts;
    }

    /** The numbers of a list; what is none is a problem. */
    List<BigDecimal> numbers(String key) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (Node item : items(key)) {
            if (item instanceof Node.Num number
                    && NUMBER.matcher(number.digits()).matches()) {
                numbers.add(new BigDecimal(number.digits()));
            } else {
                problems.add(Problem.of(item.place(), "a number was expected, not " + item.kind()));
            }
        }
        return numbers;
    }

    /** The truth values of a list; what is none is a problem. */
    List<Boolean> truths(String key) {
        List<Boolean> truths = new ArrayList<>();
        for (Node item : items(key)) {
            if (item instanceof Node.Bool bool) {
                truths.add(bool.value());
            } else {
                problems.add(Problem.of(item.place(), "true or false was expected, not " + item.kind()));
            }
        }
        return truths;
    }

    <T> List<T> list(String key, Function<Written, T> reader) {
        List<T> read = new ArrayList<>();
        for (Node item : items(key)) {
            if (item instanceof Node.Obj child) {
                read.add(reader.apply(new Written(child, problems)));
            } else {
                problems.add(Problem.of(item.place(), "an object was expected, not " + item.kind()));
            }
        }
        return read;
    }

    /** The first of a list that must have one entry at least. */
    <T> @Nullable T first(String key, Function<Written, T> reader) {
        List<T> read = list(key, reader);
        if (read.isEmpty()
                && object.get(key) instanceof Node.Arr list
                && list.items().isEmpty()) {
            expected(key, "a list that is not empty");
        }
        return read.isEmpty() ? null : read.get(0);
    }

    /** The object of a field; an empty one if it is missing, which is a problem. */
    Written object(String key) {
        if (object.get(key) instanceof Node.Obj child) {
            return new Written(child, problems);
        }
        expected(key, "an object");
        // whatever is asked of it would only repeat this problem
        return new Written(new Node.Obj(object.place(), Map.of()), new ArrayList<>());
    }

    void problem(String message, @Nullable String maybe) {
        problems.add(new Problem(object.place(), message, maybe));
    }

    private List<Node> items(String key) {
        if (object.get(key) instanceof Node.Arr list) {
            return list.items();
        }
        expected(key, "a list");
        return List.of();
    }

    private void expected(String key, String what) {
        Node node = object.get(key);
        problems.add(Problem.of(
                node == null ? object.place() : node.place(),
                "`" + key + "` " + (node == null ? "is missing" : "is " + node.kind()) + "; " + what
                        + " was expected"));
    }
}
