package dev.assay.interval;

import java.util.BitSet;
import java.util.List;

/** An objective with what was worked out for it once: what it depends on, and where to look first. */
final class Target {

    private final Objective objective;
    private final Derivations derivations;
    private final Weights weights;
    private final BitSet dependsOn = new BitSet();

    Target(Objective objective, Derivations derivations, int size) {
        this.objective = objective;
        this.derivations = derivations;
        this.weights = new Weights(objective.dials(), size);
        for (Dial dial : objective.dials()) {
            dial.steps().forEach(s -> s.gate().positions(false, (position, type, negated) -> dependsOn.set(position)));
        }
        derivations.addDependencies(dependsOn);
    }

    /** Those positions that it depends on. */
    List<Integer> relevantOf(List<Integer> positions) {
        return positions.stream().filter(dependsOn::get).toList();
    }

    /** The value for one listing; where a rule cannot be read, the greatest that it may be. */
    int value(Options stated) {
        return objective.range(derivations.close(stated, true)).high();
    }

    Search.Found least(Questionnaire questionnaire) {
        return search(questionnaire, false);
    }

    Search.Found greatest(Questionnaire questionnaire) {
        return search(questionnaire, true);
    }

    private Search.Found search(Questionnaire questionnaire, boolean greatest) {
        List<Variable> variables = questionnaire.variables().stream()
                .filter(v -> dependsOn.get(v.position()))
                .toList();
        return new Search(derivations, objective, greatest, variables, questionnaire.base())
                .from(questionnaire.open(), weights);
    }
}
