package dev.assay.policy;

import dev.assay.model.Layer;
import dev.assay.model.Vocabulary;
import dev.assay.pack.RulePack;
import dev.assay.rule.Conclusion;
import dev.assay.rule.Mask;
import dev.assay.rule.Mentions;
import dev.assay.rule.Rule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules that assess, by what they conclude; worked out once, since every listing asks. Immutable. */
final class Consequences {

    /**
     * A rule with what it looks at.
     *
     * @param subject what it concludes
     * @param mentions the positions of the capabilities that it names
     */
    record Reasoned<T extends Conclusion>(Rule rule, T subject, Mask mentions) {}

    private final Vocabulary vocabulary;
    private final List<Reasoned<Conclusion.Derive>> derivations;
    private final List<Reasoned<Conclusion.Chain>> chains;
    private final List<Reasoned<Conclusion.Contradiction>> contradictions;
    private final Map<Layer, List<Rule>> mapped = new EnumMap<>(Layer.class);
    private final Map<Conclusion.Names, List<Rule>> named = new LinkedHashMap<>();

    Consequences(RulePack pack) {
        this.vocabulary = pack.vocabulary();
        this.derivations = all(pack, Conclusion.Derive.class);
        this.chains = all(pack, Conclusion.Chain.class);
        this.contradictions = all(pack, Conclusion.Contradiction.class);
        for (Rule rule : pack.rules()) {
            if (rule.conclusion() instanceof Conclusion.Mapped m) {
                mapped.computeIfAbsent(m.layer(), l -> new ArrayList<>()).add(rule);
            } else if (rule.conclusion() instanceof Conclusion.Names names) {
                named.computeIfAbsent(names, n -> new ArrayList<>()).add(rule);
            }
        }
    }

    private <T extends Conclusion> List<Reasoned<T>> all(RulePack pack, Class<T> type) {
        return pack.rules().stream()
                .filter(r -> type.isInstance(r.conclusion()))
                .map(r -> new Reasoned<>(r, type.cast(r.conclusion()), Mask.of(vocabulary, Mentions.of(r))))
                .toList();
    }

    List<Reasoned<Conclusion.Derive>> derivations() {
        return derivations;
    }

    List<Reasoned<Conclusion.Chain>> chains() {
        return chains;
    }

    List<Reasoned<Conclusion.Contradiction>> contradictions() {
        return contradictions;
    }

    /** The rules that map a layer. */
    List<Rule> mapping(Layer layer) {
        return mapped.getOrDefault(layer, List.of());
    }

    /** The rules that name threats, by layer, threat and certainty, in the order of the pack. */
    Map<Conclusion.Names, List<Rule>> named() {
        return named;
    }
}
