package dev.assay.engine;

import dev.assay.rule.Firing;
import dev.assay.rule.Matcher;
import dev.assay.rule.Phase;
import dev.assay.rule.Rule;
import dev.assay.rule.Scene;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Matches rules of the safe subset. Nothing is compiled: the model is built from the conditions as they were read. */
public final class SafeMatcher implements Matcher {

    private final List<Rule> rules;
    private final Map<Phase, PhaseBase> phases = new ConcurrentHashMap<>();

    /** @param rules rules that all have a condition of the safe subset */
    public SafeMatcher(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    @Override
    public List<Firing> fire(Phase phase, Scene scene) {
        PhaseBase base = phases.get(phase);
        return (base == null ? phases.computeIfAbsent(phase, this::base) : base).fire(scene);
    }

    /** Made when first needed: few listings need every phase. */
    private PhaseBase base(Phase phase) {
        return new PhaseBase(
                "assay." + phase, rules.stream().filter(r -> r.phase() == phase).toList());
    }
}
