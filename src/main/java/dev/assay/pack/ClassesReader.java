package dev.assay.pack;

import dev.assay.doc.Documents;
import dev.assay.doc.Nearest;
import dev.assay.doc.Node;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.doc.Quote;
import dev.assay.model.Capability;
import dev.assay.model.CapabilityClass;
import dev.assay.model.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads {@code classes.yaml}: capabilities that gates take together. */
final class ClassesReader {

    static final String FILE = "classes.yaml";

    private static final int MOST = 1_000;

    private final Vocabulary vocabulary;
    private final List<Problem> problems = new ArrayList<>();

    private ClassesReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * The classes of a text.
     *
     * @param vocabulary the capabilities that classes may name
     * @throws ProblemException naming everything that is wrong with it
     */
    static List<CapabilityClass> read(String file, String text, Vocabulary vocabulary) {
        ClassesReader reader = new ClassesReader(vocabulary);
        List<CapabilityClass> classes = reader.classes(Documents.yaml(file, text));
        if (!reader.problems.isEmpty()) {
            throw new ProblemException(reader.problems);
        }
        return classes;
    }

    private List<CapabilityClass> classes(Node root) {
        List<CapabilityClass> classes = new ArrayList<>();
        Node.Obj top = Fields.object(root, root, "a list of classes", problems);
        if (top != null) {
            new Fields(top, problems, List.of("version", "classes")).number("version", 1);
            Node.Obj entries = Fields.object(top.get("classes"), top, "`classes`", problems);
            if (entries != null && entries.fields().size() > MOST) {
                problems.add(Problem.of(
                        entries.place(), "has " + entries.fields().size() + " classes; at most 1,000 were expected"));
            } else if (entries != null) {
                entries.fields().entrySet().forEach(e -> classes.add(one(e)));
            }
        }
        return classes;
    }

    private CapabilityClass one(Map.Entry<String, Node> entry) {
        String id = entry.getKey();
        Node node = entry.getValue();
        if (!id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            problems.add(new Problem(
                    node.place(),
                    "the class " + Quote.of(id) + " is not words in lower case joined by hyphens",
                    "something like `payments` is meant"));
        } else if (CapabilityClass.RESERVED.contains(id)) {
            problems.add(new Problem(
                    node.place(),
                    "the name " + Quote.of(id) + " is taken; gates use it for something else",
                    "another name is meant"));
        }
        Node.Obj object = Fields.object(node, node, "a class", problems);
        if (object == null) {
            return new CapabilityClass(id, "", List.of());
        }
        return new CapabilityClass(
                id, new Fields(object, problems, List.of("means", "capabilities")).text("means"), capabilities(object));
    }

    private List<String> capabilities(Node.Obj object) {
        List<String> ids = new ArrayList<>();
        Node node = object.get("capabilities");
        if (!(node instanceof Node.Arr list) || list.items().isEmpty()) {
            problems.add(Problem.of(
                    node == null ? object.place() : node.place(),
                    "`capabilities` needs a list of capability ids, one at least"));
            return ids;
        }
        for (Node item : list.items()) {
            if (!(item instanceof Node.Text text)) {
                problems.add(Problem.of(item.place(), "a capability id was expected, not " + item.kind()));
            } else if (vocabulary.find(text.value()) == null) {
                problems.add(new Problem(
                        item.place(),
                        Quote.of(text.value()) + " is not a capability of the vocabulary",
                        Nearest.hint(
                                text.value(),
                                vocabulary.capabilities().stream()
                                        .map(Capability::id)
                                        .toList(),
                                null)));
            } else if (ids.contains(text.value())) {
                problems.add(Problem.of(item.place(), Quote.of(text.value()) + " stands twice in one class"));
            } else {
                ids.add(text.value());
            }
        }
        return ids;
    }
}
