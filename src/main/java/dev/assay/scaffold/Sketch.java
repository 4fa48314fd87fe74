package dev.assay.scaffold;

import dev.assay.model.Capability;
import dev.assay.rule.Condition;
import dev.assay.rule.FactCondition;
import dev.assay.rule.FactType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Facts with which a condition may well hold: a start for its cases, which the author looks over. */
final class Sketch {

    private final Set<String> present = new LinkedHashSet<>();
    private final Set<String> absent = new LinkedHashSet<>();

    Sketch(Condition when) {
        add(when);
    }

    List<String> present() {
        return List.copyOf(present);
    }

    List<String> absent() {
        return List.copyOf(absent);
    }

    /** All but the last of what is present, which leaves a near miss. */
    List<String> nearlyPresent() {
        List<String> ids = new ArrayList<>(present);
        if (!ids.isEmpty()) {
            ids.remove(ids.size() - 1);
        }
        return ids;
    }

    private void add(Condition condition) {
        if (condition instanceof Condition.All all) {
            all.parts().forEach(this::add);
        } else if (condition instanceof Condition.Any any) {
            add(any.parts().get(0));
        } else if (condition instanceof Condition.Bound bound) {
            add(bound.part());
        } else if (condition instanceof FactCondition fact && !fact.counts()) {
            add(fact);
        }
    }

    private void add(FactCondition fact) {
        List<String> ids = fact.candidates().stream().map(Capability::id).toList();
        if (ids.isEmpty() || fact.type() == FactType.UNKNOWN) {
            return;
        }
        Set<String> facts = fact.type() == FactType.PRESENT ? present : absent;
        if (ids.stream().noneMatch(facts::contains)) {
            facts.add(ids.get(0));
        }
    }
}
