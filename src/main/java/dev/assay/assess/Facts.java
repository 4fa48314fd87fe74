package dev.assay.assess;

import dev.assay.model.Capability;
import dev.assay.model.Effect;
import dev.assay.model.Evidence;
import dev.assay.model.Fact;
import dev.assay.model.Listing;
import dev.assay.model.Status;
import dev.assay.model.Strength;
import dev.assay.model.Vocabulary;
import dev.assay.rule.Conclusion;
import dev.assay.rule.Firing;
import dev.assay.rule.Matcher;
import dev.assay.rule.Phase;
import dev.assay.rule.Scene;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The facts that count for a listing: what it states, without what is too weakly known to lower the risk, and with what
 * follows.
 *
 * @param scene the facts that count
 * @param setAside the facts that do not
 */
record Facts(Scene scene, List<Fact> setAside) {

    static Facts of(Listing listing, Vocabulary vocabulary, Matcher matcher) {
        Map<String, Fact> known = new LinkedHashMap<>();
        List<Fact> aside = new ArrayList<>();
        for (Fact fact : inOrder(listing, vocabulary)) {
            Capability capability = vocabulary.find(fact.capability());
            if (capability == null) {
                throw new IllegalArgumentException(
                        "fact " + fact.capability() + " of listing " + listing.id() + " is not in the vocabulary");
            }
            if (fact.lowersRisk(capability.effect()) && !fact.strength().mayLowerRisk()) {
                aside.add(fact);
            } else {
                known.put(fact.capability(), fact);
            }
        }
        Scene scene = Scene.of(vocabulary, known.values());
        while (derive(known, matcher.fire(Phase.DERIVE, scene), vocabulary)) {
            scene = Scene.of(vocabulary, known.values());
        }
        return new Facts(scene, aside);
    }

    private static List<Fact> inOrder(Listing listing, Vocabulary vocabulary) {
        return listing.facts().stream()
                .sorted(Comparator.comparingInt(f -> vocabulary.indexOf(f.capability())))
                .toList();
    }

    /** Adds what follows; whether anything was added. Derivations only add facts, so this comes to an end. */
    private static boolean derive(Map<String, Fact> known, List<Firing> firings, Vocabulary vocabulary) {
        boolean added = false;
        for (Firing firing : firings) {
            String id = ((Conclusion.Derive) firing.rule().conclusion()).capability();
            Fact stated = known.get(id);
            if (stated == null) {
                known.put(id, derived(id, firing, List.of()));
                added = true;
            } else if (stated.status() == Status.ABSENT && !stated.contested()) {
                // the listing denies what follows from its own words: the riskier reading counts
                Capability capability = vocabulary.find(id);
                boolean presentIsRiskier = capability == null || capability.effect() != Effect.MITIGATES;
                Fact derived = derived(id, firing, stated.evidence());
                known.put(
                        id,
                        presentIsRiskier
                                ? derived
                                : new Fact(
                                        id,
                                        Status.ABSENT,
                                        stated.strength(),
                                        stated.evidence(),
                                        derived.evidence(),
                                        null));
                added = true;
            }
        }
        return added;
    }

    private static Fact derived(String id, Firing firing, List<Evidence> against) {
        List<Evidence> evidence = firing.facts().stream()
                .flatMap(f -> f.evidence().stream())
                .distinct()
                .toList();
        Strength weakest = firing.facts().stream()
                .map(Fact::strength)
                .max(Comparator.naturalOrder())
                .orElse(Strength.DEFAULT);
        return new Fact(
                id, Status.PRESENT, weakest, evidence, against, firing.rule().id());
    }
}
