package dev.assay.pack;

import dev.assay.doc.Documents;
import dev.assay.doc.Nearest;
import dev.assay.doc.Node;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.doc.Quote;
import dev.assay.doc.Topic;
import dev.assay.model.Capability;
import dev.assay.model.Change;
import dev.assay.model.Effect;
import dev.assay.model.Layer;
import dev.assay.model.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads {@code vocabulary.yaml}. */
final class VocabularyReader {

    static final String FILE = "vocabulary.yaml";

    private static final int MOST = 1_000;
    private static final List<String> EFFECTS =
            Stream.of(Effect.values()).map(Effect::word).toList();

    private final List<Problem> problems = new ArrayList<>();

    private VocabularyReader() {}

    /**
     * The vocabulary of a text.
     *
     * @throws ProblemException naming everything that is wrong with it
     */
    static Vocabulary read(String file, String text) {
        VocabularyReader reader = new VocabularyReader();
        Vocabulary vocabulary = reader.vocabulary(Documents.yaml(file, text));
        if (!reader.problems.isEmpty()) {
            throw new ProblemException(reader.problems);
        }
        return vocabulary;
    }

    private Vocabulary vocabulary(Node root) {
        List<Capability> capabilities = new ArrayList<>();
        Node.Obj top = Fields.object(root, root, "a vocabulary", problems);
        if (top != null) {
            new Fields(top, problems, List.of("version", "capabilities")).number("version", 1);
            Node.Obj entries = Fields.object(top.get("capabilities"), top, "`capabilities`", problems);
            if (entries != null && entries.fields().size() > MOST) {
                problems.add(Problem.of(
                        entries.place(),
                        "has " + entries.fields().size() + " capabilities; at most 1,000 were expected"));
            } else if (entries != null) {
                entries.fields().entrySet().forEach(e -> capabilities.add(capability(e)));
            }
        }
        return new Vocabulary(capabilities);
    }

    private Capability capability(Map.Entry<String, Node> entry) {
        String id = entry.getKey();
        Node node = entry.getValue();
        if (!isId(id)) {
            problems.add(new Problem(
                    node.place(),
                    "the id " + Quote.of(id) + " is not a family and a name in lower case joined by a dot",
                    "something like `tool.shell` is meant"));
        }
        Node.Obj object = Fields.object(node, node, "a capability", problems);
        if (object == null) {
            return new Capability(id, "", "", "", 0, Effect.DESCRIBES, Change.NONE);
        }
        Fields fields = new Fields(object, problems, List.of("means", "phrase", "asks", "layer", "effect", "change"));
        int layer = fields.number("layer", 0);
        if (layer != 0 && Layer.find(layer) == null) {
            problems.add(
                    Problem.of(node.place(), "layer " + layer + " does not exist; a number from 1 to 7 was expected")
                            .about(Topic.VALUE_OUT_OF_RANGE));
        }
        String effect = fields.text("effect");
        if (!effect.isEmpty() && !EFFECTS.contains(effect)) {
            problems.add(new Problem(
                    node.place(),
                    "the effect " + Quote.of(effect) + " is not one of " + String.join(", ", EFFECTS),
                    Nearest.hint(effect, EFFECTS, null)));
        }
        String means = fields.text("means");
        return new Capability(
                id,
                means,
                object.get("phrase") == null
                        ? id.substring(id.indexOf('.') + 1).replace('-', ' ')
                        : fields.text("phrase"),
                object.get("asks") == null ? "Is this so: " + means + "?" : fields.text("asks"),
                layer,
                effect(effect),
                change(object, fields));
    }

    private static Effect effect(String word) {
        for (Effect effect : Effect.values()) {
            if (effect.word().equals(word)) {
                return effect;
            }
        }
        return Effect.DESCRIBES;
    }

    /** Whether a text is letters, a dot, and letters, digits and hyphens. */
    private static boolean isId(String text) {
        int dot = text.indexOf('.');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'a' && c <= 'z';
            if (!letter && i != dot && (i < dot || !((c >= '0' && c <= '9') || c == '-'))) {
                return false;
            }
        }
        return dot > 0 && dot < text.length() - 1;
    }

    private Change change(Node.Obj object, Fields fields) {
        Node node = object.get("change");
        if (node == null) {
            return Change.NONE;
        }
        String word = fields.text("change");
        Change change = Change.find(word);
        if (change == null && !word.isEmpty()) {
            problems.add(new Problem(
                    node.place(),
                    "the change " + Quote.of(word) + " is not one of add, remove",
                    Nearest.hint(word, List.of("add", "remove"), "it cannot be changed; then the key is left out")));
        }
        return change == null ? Change.NONE : change;
    }
}
