package dev.assay.serve;

import dev.assay.doc.Documents;
import dev.assay.doc.Node;
import dev.assay.doc.Place;
import dev.assay.doc.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The trees of a document's text, for finding what a JSON Pointer points at. */
final class Trees {

    private static final String FENCE = "---";

    private final List<Node> roots = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private final int length;

    Trees(String text) {
        length = text.length();
        lines.add(0);
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            lines.add(at + 1);
        }
        try {
            if (text.startsWith(FENCE)) {
                int end = text.indexOf("\n" + FENCE, FENCE.length());
                // the line break keeps the numbers of lines
                roots.add(Documents.yaml("", "\n" + text.substring(lineEnd(text), end < 0 ? text.length() : end + 1)));
            } else {
                roots.addAll(Documents.read("", text.getBytes(StandardCharsets.UTF_8), new ArrayList<>()));
            }
        } catch (ProblemException e) {
            roots.clear(); // text without a tree; quotes are searched
        }
    }

    private static int lineEnd(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text.length() : end + 1;
    }

    /** The offset of a line and column. */
    int offset(Place place) {
        int line = Math.min(place.line(), lines.size());
        return Math.min(lines.get(line - 1) + Math.max(0, place.column() - 1), length);
    }

    /**
     * What a pointer points at: from the top of the document or, as native listings mean it, of their own object.
     *
     * @param quote the words that should be there, or null
     */
    @Nullable
    Node find(String pointer, @Nullable String quote, int index) {
        List<Node> tops = new ArrayList<>(roots);
        if (roots.size() > 1 && index < roots.size()) {
            tops.add(0, roots.get(index));
        }
        for (Node root : roots) {
            if (root instanceof Node.Arr list) {
                if (index < list.items().size()) {
                    tops.add(list.items().get(index));
                }
                tops.addAll(list.items());
            }
        }
        Node first = null;
        for (Node top : tops) {
            Node node = top.at(pointer);
            if (node != null
                    && (quote == null
                            || (node instanceof Node.Text t && t.value().contains(quote)))) {
                return node;
            }
            first = first == null ? node : first;
        }
        return first;
    }
}
