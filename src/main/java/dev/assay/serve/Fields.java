package dev.assay.serve;

import dev.assay.doc.Node;
import dev.assay.doc.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a request's object. What is not as expected is rejected. */
final class Fields {

    private final Node.Obj object;

    Fields(Node.Obj object) {
        this.object = object;
    }

    /** Rejects all fields but these. */
    Fields only(String... names) {
        List<Problem> unknown = object.unknownFields(List.of(names), null);
        if (!unknown.isEmpty()) {
            throw new Rejection(Rejection.Kind.MALFORMED, "The body has a field that is not known", unknown);
        }
        return this;
    }

    /** A text that must be there. */
    String text(String name) {
        String text = optional(name);
        if (text == null) {
            throw new Rejection(Rejection.Kind.MALFORMED, "`" + name + "` is missing; a text was expected");
        }
        return text;
    }

    /** A text that may be missing. */
    @Nullable
    String optional(String name) {
        Node node = object.get(name);
        if (node == null || node instanceof Node.Null) {
            return null;
        }
        if (node instanceof Node.Text text) {
            return text.value();
        }
        throw wrong(node, "`" + name + "` is " + node.kind() + "; a text was expected");
    }

    /** The objects of a list that may be missing. */
    List<Fields> objects(String name) {
        Node node = object.get(name);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof Node.Arr list)) {
            throw wrong(node, "`" + name + "` is " + node.kind() + "; a list was expected");
        }
        return list.items().stream().map(item -> of(name, item)).toList();
    }

    /** The fields of an object that may be missing, in order. */
    List<Map.Entry<String, Node>> entries(String name) {
        Node node = object.get(name);
        if (node == null) {
            return List.of();
        }
        if (node instanceof Node.Obj entries) {
            return List.copyOf(entries.fields().entrySet());
        }
        throw wrong(node, "`" + name + "` is " + node.kind() + "; an object was expected");
    }

    private static Fields of(String name, Node item) {
        if (item instanceof Node.Obj object) {
            return new Fields(object);
        }
        throw wrong(item, "`" + name + "` holds " + item.kind() + "; an object was expected");
    }

    private static Rejection wrong(Node node, String message) {
        return new Rejection(
                Rejection.Kind.MALFORMED, "The body is not as expected", List.of(Problem.of(node.place(), message)));
    }
}
