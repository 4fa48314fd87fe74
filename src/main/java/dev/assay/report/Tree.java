package dev.assay.report;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** A label with branches, drawn with lines. */
final class Tree {

    private final String label;
    private final List<Tree> branches = new ArrayList<>();

    Tree(String label) {
        this.label = label;
    }

    Tree add(String branch) {
        Tree tree = new Tree(branch);
        branches.add(tree);
        return tree;
    }

    void add(Tree branch) {
        branches.add(branch);
    }

    boolean hasBranches() {
        return !branches.isEmpty();
    }

    void print(PrintWriter out) {
        out.println(label);
        branches(out, "");
    }

    private void branches(PrintWriter out, String indent) {
        for (int i = 0; i < branches.size(); i++) {
            boolean last = i == branches.size() - 1;
            out.println(indent + (last ? "└─ " : "├─ ") + branches.get(i).label);
            branches.get(i).branches(out, indent + (last ? "   " : "│  "));
        }
    }
}
