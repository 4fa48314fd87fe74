package dev.assay.verify;

import dev.assay.doc.Nearest;
import dev.assay.doc.Node;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.doc.Quote;
import dev.assay.doc.Topic;
import dev.assay.model.Capability;
import dev.assay.model.Factor;
import dev.assay.model.Layer;
import dev.assay.model.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the values that cases and scenarios are made of. */
final class CaseValues {

    private final List<String> capabilities;

    CaseValues(Vocabulary vocabulary) {
        capabilities = vocabulary.capabilities().stream().map(Capability::id).toList();
    }

    List<String> ids(Node.Obj object, String key) {
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

    static Map<Factor, BigDecimal> factors(@Nullable Node node) {
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

    static Set<Layer> layers(@Nullable Node node, String key) {
        Set<Layer> layers = EnumSet.noneOf(Layer.class);
        if (node != null) {
            for (Node item : list(node, key)) {
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

    static List<Node> list(Node node, String key) {
        if (node instanceof Node.Arr list) {
            return list.items();
        }
        throw wrong(node, "`" + key + "` is a list, not " + node.kind(), "square brackets are missing");
    }

    static Node.Obj object(Node node, Collection<String> known) {
        if (!(node instanceof Node.Obj object)) {
            throw wrong(node, "an object was expected, not " + node.kind(), null);
        }
        List<Problem> unknown = object.unknownFields(known, null);
        if (!unknown.isEmpty()) {
            throw new ProblemException(unknown);
        }
        return object;
    }

    static String text(Node.Obj object, String key) {
        if (object.get(key) instanceof Node.Text text) {
            if (!Quote.isVisible(text.value())) {
                throw wrong(text, text.kind() + " holds an invisible or a control character", null);
            }
            return text.value();
        }
        throw wrong(object, "`" + key + "` is missing or no text", null);
    }

    static ProblemException wrong(Node node, String message, @Nullable String maybe) {
        return new ProblemException(new Problem(node.place(), message, maybe));
    }
}
