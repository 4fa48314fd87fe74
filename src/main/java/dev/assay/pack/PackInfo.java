package dev.assay.pack;

import dev.assay.doc.Documents;
import dev.assay.doc.Nearest;
import dev.assay.doc.Node;
import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a pack says of itself in {@code pack.yaml}.
 *
 * @param name its name
 * @param version its version
 * @param policy whether its rules decide instead of assessing
 * @param overrides the rules of packs below that rules of its own replace
 * @param disables the rules of packs below that it switches off
 */
record PackInfo(String name, String version, boolean policy, List<Drop> overrides, List<Drop> disables) {

    static final String FILE = "pack.yaml";

    private static final String POLICY = "policy";
    private static final List<String> KINDS = List.of("rules", POLICY);

    /**
     * A rule of a pack below that is dropped.
     *
     * @param rule its id
     * @param place where that is said
     */
    record Drop(String rule, Place place) {}

    static PackInfo read(String file, String text) {
        List<Problem> problems = new ArrayList<>();
        Node root = Documents.yaml(file, text);
        Node.Obj top = Fields.object(root, root, "a pack's description", problems);
        PackInfo info = new PackInfo("", "", false, List.of(), List.of());
        if (top != null) {
            Fields fields = new Fields(top, problems, List.of("name", "version", "kind", "overrides", "disables"));
            info = new PackInfo(
                    fields.text("name"),
                    fields.text("version"),
                    isPolicy(top.get("kind"), problems),
                    overrides(top.get("overrides"), problems),
                    disables(top.get("disables"), problems));
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return info;
    }

    private static boolean isPolicy(@Nullable Node node, List<Problem> problems) {
        if (node == null || (node instanceof Node.Text text && KINDS.contains(text.value()))) {
            return node instanceof Node.Text text && text.value().equals(POLICY);
        }
        problems.add(new Problem(
                node.place(),
                "`kind` is " + String.join(" or ", KINDS) + ", not " + node.kind(),
                node instanceof Node.Text text ? Nearest.hint(text.value(), KINDS, null) : null));
        return false;
    }

    private static List<Drop> overrides(@Nullable Node node, List<Problem> problems) {
        List<Drop> drops = new ArrayList<>();
        for (Node item : list(node, "overrides", problems)) {
            if (item instanceof Node.Text id) {
                drops.add(new Drop(id.value(), id.place()));
            } else {
                problems.add(Problem.of(item.place(), "a rule id was expected, not " + item.kind()));
            }
        }
        return drops;
    }

    private static List<Drop> disables(@Nullable Node node, List<Problem> problems) {
        List<Drop> drops = new ArrayList<>();
        for (Node item : list(node, "disables", problems)) {
            Node.Obj object = Fields.object(item, item, "an entry of `disables`", problems);
            if (object != null) {
                Fields fields = new Fields(object, problems, List.of("rule", "reason"));
                fields.text("reason");
                drops.add(new Drop(fields.text("rule"), object.place()));
            }
        }
        return drops;
    }

    private static List<Node> list(@Nullable Node node, String key, List<Problem> problems) {
        if (node != null && !(node instanceof Node.Arr)) {
            problems.add(Problem.of(node.place(), "`" + key + "` is a list, not " + node.kind()));
        }
        return node instanceof Node.Arr list ? list.items() : List.of();
    }
}
