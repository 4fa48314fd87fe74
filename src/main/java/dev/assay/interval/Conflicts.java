package dev.assay.interval;

import dev.assay.rule.Conclusion;
import dev.assay.rule.Rule;
import java.util.List;

/** What does not go together, so that no team could make it so. */
final class Conflicts {

    private final List<Gate> contradictions;

    Conflicts(List<Rule> rules, Gates gates) {
        contradictions = rules.stream()
                .filter(r -> r.conclusion() instanceof Conclusion.Contradiction)
                .map(r -> gates.of(r.when()))
                .toList();
    }

    /** How many contradictions a listing has. */
    long count(Options closed) {
        return contradictions.stream()
                .filter(g -> g.holds(closed.full()) == Answer.YES)
                .count();
    }
}
