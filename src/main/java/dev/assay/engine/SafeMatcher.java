package dev.assay.engine;

import dev.assay.rule.Firing;
import dev.assay.rule.Matcher;
import dev.assay.rule.Phase;
import dev.assay.rule.Rule;
import dev.assay.rule.Scene;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Matches rules of the safe subset. Nothing is compiled: the model is built from the conditions as they were read. */
public final class SafeMatcher implements Matcher {

    private final Map<Phase, PhaseBase> phases = new EnumMap<>(Phase.class);

    /** @param rules rules that all have a condition of the safe subset */
    public SafeMatcher(List<Rule> rules) {
        for (Phase phase : Phase.values()) {
            phases.put(
                    phase,
                    new PhaseBase(
                            "assay." + phase,
                            rules.stream().filter(r -> r.phase() == phase).toList()));
        }
    }

    @Override
    public List<Firing> fire(Phase phase, Scene scene) {
        return Objects.requireNonNull(phases.get(phase)).fire(scene);
    }
}
