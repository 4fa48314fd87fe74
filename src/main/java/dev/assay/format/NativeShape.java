package dev.assay.format;

import dev.assay.doc.Node;
import dev.assay.input.ListingReader;
import java.util.List;

/** Tells the native form from other formats, some of which have keys of the same names. */
final class NativeShape {

    private static final List<String> OWN = List.of("present", "absent", "cvss", "scoring", "questions");

    private NativeShape() {}

    /** Whether a document can be nothing else. */
    static boolean isNative(Source source) {
        if (source.shape() != Source.Shape.OBJECT) {
            return false;
        }
        if (!(source.root() instanceof Node.Obj object)) {
            return false;
        }
        boolean facts = object.get("capabilities") instanceof Node.Arr list
                && list.items().stream().anyMatch(NativeShape::isFact);
        boolean all = ListingReader.KEYS.containsAll(object.fields().keySet());
        return facts || OWN.stream().anyMatch(k -> object.get(k) != null) || (all && object.get("id") != null);
    }

    private static boolean isFact(Node node) {
        return node instanceof Node.Obj object && object.get("status") != null && object.get("endpoint") == null;
    }

    /** Whether a document that fits no other format reads best as the native form, gone wrong. */
    static boolean mayBeNative(Source source) {
        if (!(source.root() instanceof Node.Obj object)) {
            return true;
        }
        return source.shape() == Source.Shape.OBJECT
                && !object.fields().isEmpty()
                && (object.get("id") != null
                        || ListingReader.KEYS.containsAll(object.fields().keySet()));
    }
}
