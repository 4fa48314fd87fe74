package dev.assay.verify;

import dev.assay.doc.Documents;
import dev.assay.doc.Nearest;
import dev.assay.doc.Node;
import dev.assay.doc.Place;
import dev.assay.doc.PlainFile;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.doc.Quote;
import dev.assay.doc.Topic;
import dev.assay.model.Capability;
import dev.assay.model.Factor;
import dev.assay.model.Layer;
import dev.assay.model.Vocabulary;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads case files. */
public final class CaseReader {

    private static final List<String> FILE = List.of("rule", "cases");
    private static final List<String> CASE =
            List.of("name", "present", "absent", "factors", "mapped", "concludes", "because");

    private final List<String> capabilities;

    /** @param vocabulary the capabilities that cases may name */
    public CaseReader(Vocabulary vocabulary) {
        capabilities = vocabulary.capabilities().stream().map(Capability::id).toList();
    }

    /**
     * Reads every case file of a rule pack, in the order of their names. A file that cannot be read loses no other.
     *
     * @param pack the pack's directory
     * @param problems takes what is wrong
     */
    public List<CaseFile> readAll(Path pack, List<Problem> problems) {
        Path directory = pack.resolve("cases");
        List<CaseFile> files = new ArrayList<>();
        PlainFile.refuseLink(directory);
        try (Stream<Path> paths = Files.list(directory)) {
            for (Path path :
                    paths.filter(p -> p.toString().endsWith(".yaml")).sorted().toList()) {
                try {
                    files.add(read(path));
                } catch (ProblemException e) {
                    problems.addAll(e.problems());
                }
            }
        } catch (IOException e) {
            problems.add(new Problem(
                    Place.of(directory.toString()),
                    "the cases could not be read: " + e.getMessage(),
                    "the rules come from a jar, which has no cases; --rules DIR is meant"));
        }
        return files;
    }

    private CaseFile read(Path path) {
        String file = path.toString();
        Node root = Documents.yaml(file, Documents.text(file, PlainFile.bytes(path)));
        Node.Obj top = object(root, FILE);
        String rule = text(top, "rule");
        if (!path.getFileName().toString().equals(rule + ".yaml")) {
            throw wrong(
                    top,
                    "the file of rule " + Quote.visible(rule) + " should be called " + Quote.visible(rule) + ".yaml",
                    null);
        }
        List<RuleCase> cases = new ArrayList<>();
        if (!(top.get("cases") instanceof Node.Arr list)) {
            throw wrong(top, "`cases` is no list", null);
        }
        list.items().forEach(item -> cases.add(ruleCase(object(item, CASE))));
        return new CaseFile(rule, Place.of(file), cases);
    }

    private RuleCase ruleCase(Node.Obj object) {
        return new RuleCase(
                text(object, "name"),
                object.place(),
                ids(object, "present"),
                ids(object, "absent"),
                factors(object.get("factors")),
                layers(object.get("mapped")),
                text(object, "concludes"),
                ids(object, "because"));
    }

    private List<String> ids(Node.Obj object, String key) {
        Node node = object.get(key);
        if (node == null) {
            return List.of();
        }
        List<String> ids = new ArrayList<>();
        for (Node item : list(node, key)) {
            if (!(item instanceof Node.Text id) || !capabilities.contains(id.value())) {
                String found = item instanceof Node.Text id ? Quote.of(id.value()) : item.kind();
                throw wrong(
                                item,
                                found + " is not a capability of the vocabulary",
                                item instanceof Node.Text id ? Nearest.hint(id.value(), capabilities, null) : null)
                        .about(Topic.UNKNOWN_CAPABILITY);
            }
            ids.add(id.value());
        }
        return ids;
    }

    private static Map<Factor, BigDecimal> factors(@Nullable Node node) {
        Map<Factor, BigDecimal> factors = new EnumMap<>(Factor.class);
        if (node instanceof Node.Obj object) {
            object.fields().forEach((id, value) -> {
                Factor factor = Factor.find(id);
                if (factor == null
                        || !(value instanceof Node.Num number)
                        || !number.digits().matches("\\d(\\.\\d+)?")) {
                    throw wrong(value, Quote.of(id) + " with " + value.kind() + " is not a factor with a value", null);
                }
                factors.put(factor, new BigDecimal(number.digits()));
            });
        } else if (node != null) {
            throw wrong(node, "`factors` is an object of values by factor id, not " + node.kind(), null);
        }
        return factors;
    }

    private static Set<Layer> layers(@Nullable Node node) {
        Set<Layer> layers = EnumSet.noneOf(Layer.class);
        if (node != null) {
            for (Node item : list(node, "mapped")) {
                Layer layer = item instanceof Node.Num number && number.digits().matches("\\d")
                        ? Layer.find(Integer.parseInt(number.digits()))
                        : null;
                if (layer == null) {
                    throw wrong(item, "a layer is a number from 1 to 7, not " + item.kind(), null);
                }
                layers.add(layer);
            }
        }
        return layers;
    }

    private static List<Node> list(Node node, String key) {
        if (node instanceof Node.Arr list) {
            return list.items();
        }
        throw wrong(node, "`" + key + "` is a list, not " + node.kind(), "square brackets are missing");
    }

    private static Node.Obj object(Node node, Collection<String> known) {
        if (!(node instanceof Node.Obj object)) {
            throw wrong(node, "an object was expected, not " + node.kind(), null);
        }
        List<Problem> unknown = object.unknownFields(known, null);
        if (!unknown.isEmpty()) {
            throw new ProblemException(unknown);
        }
        return object;
    }

    private static String text(Node.Obj object, String key) {
        if (object.get(key) instanceof Node.Text text) {
            if (!Quote.isVisible(text.value())) {
                throw wrong(text, text.kind() + " holds an invisible or a control character", null);
            }
            return text.value();
        }
        throw wrong(object, "`" + key + "` is missing or no text", null);
    }

    private static ProblemException wrong(Node node, String message, @Nullable String maybe) {
        return new ProblemException(new Problem(node.place(), message, maybe));
    }
}
