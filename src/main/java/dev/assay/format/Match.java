package dev.assay.format;

import dev.assay.doc.Node;

/**
 * A value that a path leads to.
 *
 * @param node the value
 * @param key the key or index that it stands under; empty for the root
 */
record Match(Node node, String key) {

    /** The JSON Pointer, or {@code #} for the whole document. */
    String pointer() {
        String pointer = node.place().pointer();
        return pointer.isEmpty() ? "#" : pointer;
    }
}
