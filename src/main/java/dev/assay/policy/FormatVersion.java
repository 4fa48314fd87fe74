package dev.assay.policy;

import dev.assay.doc.Node;
import dev.assay.doc.Problem;
import java.util.List;

/** The version that files of waivers and baselines may state. */
final class FormatVersion {

    private FormatVersion() {}

    /** Notes a version that is not 1; none is 1. */
    static void check(Node.Obj top, List<Problem> problems) {
        Node node = top.get("version");
        if (node != null && !(node instanceof Node.Num number && number.digits().equals("1"))) {
            problems.add(Problem.of(node.place(), "`version` is 1 here, not " + node.kind()));
        }
    }
}
