package dev.assay.format;

import dev.assay.doc.Node;

/**
 * One document of an input.
 *
 * @param file its name
 * @param shape how it is written
 * @param root the tree: the whole document, a row of a table, or the front matter; empty for plain text
 * @param body the text behind the front matter, or the whole text; empty for others
 * @param bodyStart where the body begins in the file's text, in UTF-16 units
 */
record Source(String file, Shape shape, Node root, String body, int bodyStart) {

    /** How a document is written. */
    enum Shape {
        /** JSON, YAML, a line of JSON Lines or a row of CSV. */
        OBJECT,
        /** Markdown behind a block of YAML. */
        FRONT_MATTER,
        /** Running text. */
        TEXT
    }

    /** A part of the document as a document of its own; places stay those of the whole. */
    Source part(Node node) {
        return new Source(file, shape, node, body, bodyStart);
    }

    Match top() {
        return new Match(root, "");
    }
}
