package dev.assay.format;

import dev.assay.doc.Node;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import java.util.Collection;

/** Keeps one listing from taking the room of thousands. */
final class Sizes {

    private Sizes() {}

    /** @throws ProblemException if a tree has more values than that */
    static void check(Node node, int most) {
        if (count(node) > most) {
            throw new ProblemException(new Problem(
                    node.place(),
                    "has more than 100,000 values, the most that is read of one listing",
                    "this is not one listing, or its data should stay out of it"));
        }
    }

    private static int count(Node node) {
        Collection<Node> children = node instanceof Node.Obj object
                ? object.fields().values()
                : node instanceof Node.Arr list ? list.items() : java.util.List.of();
        return 1 + children.stream().mapToInt(Sizes::count).sum();
    }
}
