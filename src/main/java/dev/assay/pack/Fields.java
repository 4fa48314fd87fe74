package dev.assay.pack;

import dev.assay.doc.Node;
import dev.assay.doc.Problem;
import dev.assay.doc.Quote;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the fields of an object of a pack's data and tells what is wrong with them. */
final class Fields {

    private final Node.Obj object;
    private final List<Problem> problems;

    Fields(Node.Obj object, List<Problem> problems, Collection<String> known) {
        this.object = object;
        this.problems = problems;
        problems.addAll(object.unknownFields(known, null));
    }

    /** A text that must be there; an empty text stands for one that is not. */
    String text(String key) {
        Node node = object.get(key);
        if (node instanceof Node.Text text && !text.value().isBlank()) {
            if (!Quote.isVisible(text.value())) {
                problems.add(Problem.of(node.place(), node.kind() + " holds an invisible or a control character"));
            }
            return text.value();
        }
        problems.add(Problem.of(
                node == null ? object.place() : node.place(),
                "`" + key + "` needs a text" + (node == null ? "" : ", not " + node.kind())));
        return "";
    }

    /** A whole number, or the other number if it is not there. */
    int number(String key, int otherwise) {
        Node node = object.get(key);
        if (node == null) {
            return otherwise;
        }
        if (node instanceof Node.Num number && isWhole(number.digits())) {
            return Integer.parseInt(number.digits());
        }
        problems.add(Problem.of(node.place(), "`" + key + "` needs a whole number, not " + node.kind()));
        return otherwise;
    }

    private static boolean isWhole(String digits) {
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return false;
            }
        }
        return !digits.isEmpty() && digits.length() <= 6;
    }

    /** The node of a key as an object, or null, which is a problem. */
    static Node.@Nullable Obj object(@Nullable Node node, Node parent, String what, List<Problem> problems) {
        if (node instanceof Node.Obj object) {
            return object;
        }
        problems.add(Problem.of(
                node == null ? parent.place() : node.place(),
                what + " should be an object" + (node == null ? ", and is missing" : ", not " + node.kind())));
        return null;
    }
}
