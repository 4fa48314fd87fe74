package dev.assay.doc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of a document, with its place. */
public sealed interface Node {

    /** Where the value stands. */
    Place place();

    /** What kind of value it is, in words for a message, such as {@code a list}. */
    String kind();

    /**
     * The value below this one that a JSON Pointer leads to, or null if it leads nowhere.
     *
     * @param pointer empty for this value, else {@code /} and a key or index for each step
     */
    default @Nullable Node at(String pointer) {
        Node node = this;
        String[] steps = pointer.split("/", -1);
        for (int i = 1; i < steps.length && node != null; i++) {
            String name = steps[i].replace("~1", "/").replace("~0", "~");
            if (node instanceof Obj object) {
                node = object.get(name);
            } else if (node instanceof Arr list && name.matches("\\d{1,7}")) {
                int index = Integer.parseInt(name);
                node = index < list.items().size() ? list.items().get(index) : null;
            } else {
                node = null;
            }
        }
        return node;
    }

    /**
     * An object.
     *
     * @param fields the values by key, in the document's order
     */
    record Obj(Place place, Map<String, Node> fields) implements Node {

        /** The value of a key, or null if there is none. */
        public @Nullable Node get(String key) {
            return fields.get(key);
        }

        /**
         * The problems of keys that are not known, each with the nearest that is.
         *
         * @param otherwise the likely mend where no known key is near, or null
         */
        public List<Problem> unknownFields(Collection<String> known, @Nullable String otherwise) {
            List<Problem> unknown = new ArrayList<>();
            for (Map.Entry<String, Node> field : fields.entrySet()) {
                if (!known.contains(field.getKey())) {
                    unknown.add(new Problem(
                            field.getValue().place(),
                            Quote.of(field.getKey()) + " is not a field here; " + String.join(", ", known) + " are",
                            Nearest.hint(field.getKey(), known, otherwise),
                            Topic.WRONG_METADATA));
                }
            }
            return unknown;
        }

        @Override
        public String kind() {
            return "an object";
        }
    }

    /** A list. */
    record Arr(Place place, List<Node> items) implements Node {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /** A string. */
    record Text(Place place, String value) implements Node {
        @Override
        public String kind() {
            return "the text " + Quote.of(value);
        }
    }

    /**
     * A number.
     *
     * @param digits as written
     */
    record Num(Place place, String digits) implements Node {
        @Override
        public String kind() {
            return "the number " + Quote.of(digits);
        }
    }

    /** True or false. */
    record Bool(Place place, boolean value) implements Node {
        @Override
        public String kind() {
            return "`" + value + "`";
        }
    }

    /** Null. */
    record Null(Place place) implements Node {
        @Override
        public String kind() {
            return "`null`";
        }
    }
}
