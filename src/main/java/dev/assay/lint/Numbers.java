package dev.assay.lint;

import dev.assay.model.Capability;
import dev.assay.model.Fact;
import dev.assay.model.Status;
import dev.assay.model.Strength;
import dev.assay.model.Vocabulary;
import dev.assay.rule.FactCondition;
import dev.assay.rule.FactType;
import dev.assay.rule.Scene;
import java.util.ArrayList;
import java.util.List;

/** With which numbers of matching capabilities a count holds, found by trying each. */
final class Numbers {

    private Numbers() {}

    /** For each number from none to all of the candidates, whether the count holds. */
    static List<Boolean> holding(FactCondition count, Vocabulary vocabulary) {
        List<Boolean> holding = new ArrayList<>();
        for (int number = 0; number <= count.candidates().size(); number++) {
            holding.add(count.holds(scene(count, vocabulary, number)));
        }
        return holding;
    }

    private static Scene scene(FactCondition count, Vocabulary vocabulary, int number) {
        List<Capability> candidates = count.candidates();
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            boolean matches = i < number;
            if (count.type() != FactType.UNKNOWN && matches) {
                Status status = count.type() == FactType.PRESENT ? Status.PRESENT : Status.ABSENT;
                facts.add(fact(candidates.get(i), status));
            } else if (count.type() == FactType.UNKNOWN && !matches) {
                facts.add(fact(candidates.get(i), Status.ABSENT));
            }
        }
        return Scene.of(vocabulary, facts);
    }

    private static Fact fact(Capability capability, Status status) {
        return Fact.stated(capability.id(), status, Strength.DECLARED, List.of());
    }
}
