package dev.assay.assess;

import dev.assay.model.Capability;
import dev.assay.model.Coverage;
import dev.assay.model.Fact;
import dev.assay.model.Layer;
import dev.assay.model.Status;
import dev.assay.model.Vocabulary;
import dev.assay.pack.RulePack;
import dev.assay.rule.Conclusion;
import dev.assay.rule.Condition;
import dev.assay.rule.Rule;
import dev.assay.rule.Scene;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the rules ask of a listing, worked out once for each kind of agent that comes: the capabilities, kinds apart, that a rule looks
 * at which can hold for that kind. Derivations and contradictions ask nothing by themselves.
 */
final class Matters {

    static final String KIND = "kind";

    /** Positions in the vocabulary: those of all rules, and those of the rules about each layer. */
    private record Asked(BitSet all, Map<Layer, BitSet> byLayer) {}

    private final Vocabulary vocabulary;
    private final List<Rule> rules;
    private final Map<String, Asked> byKind = new ConcurrentHashMap<>();
    private final Exclusions exclusions;

    Matters(RulePack pack) {
        this.vocabulary = pack.vocabulary();
        this.rules = pack.rules();
        exclusions = new Exclusions(pack);
    }

    /** @param kind the id of the kind of agent, or nothing if that is not known */
    private Asked asked(String kind) {
        return byKind.computeIfAbsent(kind, k -> asked(k.isEmpty() ? null : vocabulary.at(vocabulary.indexOf(k))));
    }

    private Asked asked(@Nullable Capability kind) {
        Reach reach = new Reach(kind);
        BitSet all = new BitSet(vocabulary.size());
        Map<Layer, BitSet> byLayer = new EnumMap<>(Layer.class);
        for (Layer layer : Layer.values()) {
            byLayer.put(layer, new BitSet(vocabulary.size()));
        }
        for (Rule rule : rules) {
            Conclusion conclusion = rule.conclusion();
            Condition when = rule.when();
            if (when == null
                    || conclusion instanceof Conclusion.Derive
                    || conclusion instanceof Conclusion.Contradiction
                    || !reach.canHold(when)) {
                continue;
            }
            BitSet asked = new BitSet(vocabulary.size());
            Reach.reads(when).forEach(c -> add(c.id(), asked));
            if (conclusion instanceof Conclusion.Caveat caveat) {
                caveat.settledBy().forEach(id -> add(id, asked));
            }
            all.or(asked);
            Layer layer = layer(conclusion);
            if (layer != null) {
                Objects.requireNonNull(byLayer.get(layer)).or(asked);
            }
        }
        return new Asked(all, byLayer);
    }

    private void add(String id, BitSet positions) {
        int position = vocabulary.indexOf(id);
        if (!vocabulary.at(position).family().equals(KIND)) {
            positions.set(position);
        }
    }

    private static @Nullable Layer layer(Conclusion conclusion) {
        if (conclusion instanceof Conclusion.Mapped mapped) {
            return mapped.layer();
        }
        return conclusion instanceof Conclusion.Names names
                ? names.layer()
                : conclusion instanceof Conclusion.Caveat caveat ? caveat.layer() : null;
    }

    /** How much a listing answers: overall, and by layer. */
    Map.Entry<Coverage, Map<Layer, Coverage>> of(Scene scene) {
        BitSet answered = new BitSet(vocabulary.size());
        String kind = "";
        for (Fact fact : scene.facts()) {
            int position = vocabulary.indexOf(fact.capability());
            answered.set(position);
            answered.or(exclusions.by(position, fact.status()));
            if (fact.status() == Status.PRESENT
                    && vocabulary.at(position).family().equals(KIND)) {
                kind = fact.capability();
            }
        }
        Asked asked = asked(kind);
        Map<Layer, Coverage> byLayer = new EnumMap<>(Layer.class);
        asked.byLayer().forEach((layer, positions) -> byLayer.put(layer, coverage(positions, answered)));
        return Map.entry(coverage(asked.all(), answered), byLayer);
    }

    private static Coverage coverage(BitSet asked, BitSet answered) {
        BitSet both = (BitSet) asked.clone();
        both.and(answered);
        return new Coverage(both.cardinality(), asked.cardinality());
    }
}
