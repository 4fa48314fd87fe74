package dev.assay.diff;

import dev.assay.model.Assessment;
import dev.assay.model.Because;
import dev.assay.model.Fact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the facts that are behind a difference: those that differ themselves, as the listing states them. */
final class Blame {

    private final Map<String, FactChange> changes = new LinkedHashMap<>();
    private final List<Because> derivations;
    private final Background background;

    Blame(Assessment before, Assessment after, List<FactChange> changes, Background background) {
        changes.stream()
                .filter(c -> c.kind() != FactChange.Kind.REWORDED)
                .forEach(c -> this.changes.put(c.capability(), c));
        this.derivations = Stream.concat(before.derivations().stream(), after.derivations().stream())
                .toList();
        this.background = background;
    }

    /** The capabilities behind a rule's share: what differs among all that it rests on or asks for, in vocabulary order. */
    List<String> facts(Because because) {
        Set<String> looked = new TreeSet<>(background.mentions().apply(because.rule()));
        because.facts().stream().map(Fact::capability).forEach(looked::add);
        looked.addAll(because.unknowns());
        return roots(looked);
    }

    /** What differs among some capabilities, each that follows from others replaced by those. */
    List<String> roots(Set<String> capabilities) {
        Set<String> roots = new TreeSet<>();
        capabilities.forEach(c -> roots(c, roots, new HashSet<>()));
        return inOrder(roots);
    }

    /** Distinct capabilities in vocabulary order. */
    List<String> inOrder(Set<String> capabilities) {
        List<String> sorted = new ArrayList<>(new TreeSet<>(capabilities));
        sorted.sort(Comparator.comparingInt(background::position));
        return sorted;
    }

    private void roots(String capability, Set<String> roots, Set<String> above) {
        FactChange change = changes.get(capability);
        if (change == null || !above.add(capability)) {
            return;
        }
        int known = roots.size();
        boolean further = false;
        if (change.isDerived()) {
            for (Because b : derivations) {
                if (b.effect().equals(capability)) {
                    for (Fact fact : b.facts()) {
                        further |= changes.containsKey(fact.capability()) && !above.contains(fact.capability());
                        roots(fact.capability(), roots, above);
                    }
                }
            }
        }
        if (roots.size() == known && !further) {
            roots.add(capability);
        }
    }
}
