package dev.assay.pack;

import dev.assay.doc.Documents;
import dev.assay.doc.Nearest;
import dev.assay.doc.Node;
import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.doc.Quote;
import dev.assay.rule.Parameter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code params.yaml}, the parameters of a policy, and values that take the place of its own. */
final class ParametersReader {

    static final String FILE = "params.yaml";

    private static final int MOST = 200;
    private static final String NAME = "[a-z][A-Za-z0-9]{0,39}";
    private static final String NUMBER = "-?\\d{1,9}(\\.\\d{1,6})?";

    private final List<Problem> problems = new ArrayList<>();

    private ParametersReader() {}

    /**
     * The parameters of a file.
     *
     * @param below those of the policies below, which the file may give other values
     * @throws ProblemException naming everything that is wrong with it
     */
    static Map<String, Parameter> read(String file, String text, Map<String, Parameter> below) {
        ParametersReader reader = new ParametersReader();
        Map<String, Parameter> parameters = reader.parameters(Documents.yaml(file, text), below);
        if (!reader.problems.isEmpty()) {
            throw new ProblemException(reader.problems);
        }
        return parameters;
    }

    private Map<String, Parameter> parameters(Node root, Map<String, Parameter> below) {
        Map<String, Parameter> all = new LinkedHashMap<>(below);
        Node.Obj top = Fields.object(root, root, "a list of parameters", problems);
        if (top == null) {
            return all;
        }
        new Fields(top, problems, List.of("version", "parameters")).number("version", 1);
        Node.Obj entries = Fields.object(top.get("parameters"), top, "`parameters`", problems);
        if (entries != null && entries.fields().size() > MOST) {
            problems.add(Problem.of(entries.place(), "has more than " + MOST + " parameters"));
        } else if (entries != null) {
            entries.fields().forEach((name, node) -> one(name, node, all));
        }
        return all;
    }

    private void one(String name, Node node, Map<String, Parameter> all) {
        Node.Obj object = Fields.object(node, node, "a parameter", problems);
        if (object == null) {
            return;
        }
        if (!name.matches(NAME)) {
            problems.add(new Problem(
                    node.place(),
                    "the parameter " + Quote.of(name) + " is not a name of letters and digits",
                    "something like `scoreLimit` is meant"));
        }
        Parameter before = all.get(name);
        Fields fields = new Fields(object, problems, List.of("value", "means"));
        String means = before != null && object.get("means") == null ? before.means() : fields.text("means");
        Node value = object.get("value");
        if (value == null) {
            problems.add(Problem.of(object.place(), "the parameter " + Quote.of(name) + " has no `value`"));
            return;
        }
        Parameter parameter = parameter(name, value, means);
        if (parameter != null && (before == null || like(before, parameter, problems))) {
            all.put(name, parameter);
        }
    }

    private @Nullable Parameter parameter(String name, Node value, String means) {
        List<BigDecimal> numbers = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        boolean list = value instanceof Node.Arr;
        for (Node item : value instanceof Node.Arr items ? items.items() : List.of(value)) {
            if (item instanceof Node.Num number && number.digits().matches(NUMBER)) {
                numbers.add(new BigDecimal(number.digits()));
            } else if (item instanceof Node.Text text && Quote.isVisible(text.value())) {
                texts.add(text.value());
            } else {
                problems.add(Problem.of(item.place(), "the parameter " + Quote.of(name) + " " + wrong(item)));
                return null;
            }
        }
        if (!numbers.isEmpty() && !texts.isEmpty()) {
            problems.add(Problem.of(value.place(), "the parameter " + Quote.of(name) + " mixes numbers and texts"));
            return null;
        }
        return new Parameter(name, numbers, texts, list, means, value.place());
    }

    private static String wrong(Node item) {
        if (item instanceof Node.Num) {
            return "has at most 9 digits before the point and 6 after it, unlike " + item.kind();
        }
        return item instanceof Node.Text
                ? "holds an invisible or a control character: " + item.kind()
                : "is a number, a text or a list of these, not " + item.kind();
    }

    /** Whether a value may take the place of another; an empty list may stand for both kinds. */
    private static boolean like(Parameter before, Parameter value, List<Problem> problems) {
        boolean kinds = (before.numbers().isEmpty() && before.texts().isEmpty())
                || (value.numbers().isEmpty() && value.texts().isEmpty())
                || before.numbers().isEmpty() == value.numbers().isEmpty();
        if (kinds && before.list() == value.list()) {
            return true;
        }
        problems.add(new Problem(
                value.place(),
                "the parameter " + Quote.of(value.name()) + " is " + kind(value) + "; " + kind(before)
                        + " was expected",
                "something like `" + before.value() + "` is meant"));
        return false;
    }

    private static String kind(Parameter parameter) {
        String one = parameter.numbers().isEmpty() ? "text" : "number";
        return parameter.list() ? "a list of " + one + "s" : "a " + one;
    }

    /**
     * Parameters with other values.
     *
     * @param values {@code name: value} pairs, from a file or the command line
     * @throws ProblemException naming each that the policy does not have, or that is of another kind
     */
    static Map<String, Parameter> with(Map<String, Parameter> parameters, Collection<Map.Entry<String, Node>> values) {
        Map<String, Parameter> all = new LinkedHashMap<>(parameters);
        ParametersReader reader = new ParametersReader();
        for (Map.Entry<String, Node> entry : values) {
            Parameter before = all.get(entry.getKey());
            Place place = entry.getValue().place();
            if (before == null) {
                reader.problems.add(new Problem(
                        place,
                        "the policy has no parameter " + Quote.of(entry.getKey()),
                        Nearest.hint(entry.getKey(), all.keySet(), null)));
                continue;
            }
            Node value = before.list() && !(entry.getValue() instanceof Node.Arr)
                    ? new Node.Arr(place, List.of(entry.getValue()))
                    : entry.getValue();
            Parameter parameter = reader.parameter(entry.getKey(), value, before.means());
            if (parameter != null && like(before, parameter, reader.problems)) {
                all.put(entry.getKey(), parameter);
            }
        }
        if (!reader.problems.isEmpty()) {
            throw new ProblemException(reader.problems);
        }
        return all;
    }
}
