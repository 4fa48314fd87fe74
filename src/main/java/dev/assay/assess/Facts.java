package dev.assay.assess;

import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.model.Capability;
import dev.assay.model.Effect;
import dev.assay.model.Evidence;
import dev.assay.model.Fact;
import dev.assay.model.Listing;
import dev.assay.model.Status;
import dev.assay.model.Vocabulary;
import dev.assay.rule.Conclusion;
import dev.assay.rule.Firing;
import dev.assay.rule.Matcher;
import dev.assay.rule.Phase;
import dev.assay.rule.Scene;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The facts that count for a listing: what it states, without what is too weakly known to lower the risk, and with what
 * follows.
 *
 * @param scene the facts that count
 * @param stated those of them that the listing states itself, in vocabulary order
 * @param setAside the facts that do not count, in vocabulary order
 * @param derivations the firings behind the derived facts, in the order of the pack
 */
record Facts(Scene scene, List<Fact> stated, List<Fact> setAside, List<Firing> derivations) {

    /** All that is said: the facts that count and, of capabilities without one, those set aside. */
    Scene said() {
        if (setAside.isEmpty()) {
            return scene;
        }
        List<Fact> all = new ArrayList<>(setAside);
        all.addAll(scene.facts());
        return Scene.of(scene.vocabulary(), all);
    }

    static Facts of(Listing listing, Vocabulary vocabulary, Matcher matcher) {
        Map<String, Fact> stated = new TreeMap<>(Comparator.comparingInt(vocabulary::indexOf));
        Map<String, Fact> aside = new TreeMap<>(Comparator.comparingInt(vocabulary::indexOf));
        for (Fact fact : listing.facts()) {
            Capability capability = vocabulary.find(fact.capability());
            if (capability == null) {
                throw new IllegalArgumentException(
                        "fact " + fact.capability() + " of listing " + listing.id() + " is not in the vocabulary");
            }
            Fact riskier = fact.riskier(capability.effect());
            boolean counts = !riskier.lowersRisk(capability.effect())
                    || riskier.strength().mayLowerRisk();
            (counts ? stated : aside).put(riskier.capability(), riskier);
        }
        return new Closure(vocabulary, matcher, stated, aside).facts();
    }

    /** Derives until nothing changes. What is derived depends on the facts alone, never on the order of the rules. */
    private static final class Closure {

        private final Vocabulary vocabulary;
        private final Matcher matcher;
        private final Map<String, Fact> stated;
        private final Map<String, Fact> aside;

        Closure(Vocabulary vocabulary, Matcher matcher, Map<String, Fact> stated, Map<String, Fact> aside) {
            this.vocabulary = vocabulary;
            this.matcher = matcher;
            this.stated = stated;
            this.aside = aside;
        }

        Facts facts() {
            Map<String, Fact> known = stated;
            for (int rounds = 4 * vocabulary.size() + 100; ; rounds--) {
                Scene scene = Scene.of(vocabulary, known.values());
                List<Firing> firings = matcher.fire(Phase.DERIVE, scene);
                Map<String, Fact> next = new TreeMap<>(Comparator.comparingInt(vocabulary::indexOf));
                next.putAll(stated);
                firings.forEach(f -> next.compute(id(f), (id, now) -> merge(f, id, now)));
                next.values().removeIf(f -> lowersWeakly(f));
                if (next.equals(known)) {
                    List<Firing> behind = firings.stream()
                            .filter(f -> {
                                Fact fact = scene.fact(id(f));
                                return fact != null && fact.derivedBy() != null;
                            })
                            .toList();
                    return new Facts(scene, List.copyOf(stated.values()), List.copyOf(aside.values()), behind);
                }
                if (rounds <= 0 && !firings.isEmpty()) {
                    throw unsettled(firings, known, next);
                }
                known = next;
            }
        }

        /** A derived control can be weakened by what follows from it, and then comes and goes for ever. */
        private static ProblemException unsettled(
                List<Firing> firings, Map<String, Fact> known, Map<String, Fact> next) {
            Firing at = firings.stream()
                    .filter(f -> !Objects.equals(known.get(id(f)), next.get(id(f))))
                    .findFirst()
                    .orElse(firings.get(0));
            return new ProblemException(new Problem(
                    at.rule().place(),
                    "rule " + at.rule().id() + ": the derivations do not settle for this listing; " + id(at)
                            + " comes and goes",
                    "the capability is derived from what follows from it"));
        }

        private static String id(Firing firing) {
            return ((Conclusion.Derive) firing.rule().conclusion()).capability();
        }

        /** What a fact becomes when a rule derives its capability: the strongest derivation counts, all evidence stays. */
        private Fact merge(Firing firing, String id, @Nullable Fact now) {
            Fact derived = derived(id, firing);
            if (now == null) {
                return derived;
            }
            if (now.derivedBy() == null) {
                return now.status() == Status.PRESENT ? now : contested(now, derived);
            }
            if (now.status() == Status.ABSENT) {
                return now;
            }
            boolean stronger = derived.strength().compareTo(now.strength()) < 0;
            List<Evidence> evidence = new ArrayList<>(now.evidence());
            derived.evidence().stream().filter(e -> !evidence.contains(e)).forEach(evidence::add);
            return new Fact(
                    id,
                    Status.PRESENT,
                    stronger ? derived.strength() : now.strength(),
                    evidence,
                    now.against(),
                    stronger ? derived.derivedBy() : now.derivedBy());
        }

        private Fact derived(String id, Firing firing) {
            List<Evidence> evidence = firing.facts().stream()
                    .flatMap(f -> f.evidence().stream())
                    .distinct()
                    .toList();
            Fact denied = aside.get(id);
            return new Fact(
                    id,
                    Status.PRESENT,
                    firing.facts().stream()
                            .map(Fact::strength)
                            .max(Comparator.naturalOrder())
                            .orElseThrow(),
                    evidence,
                    denied != null && denied.status() == Status.ABSENT ? denied.evidence() : List.of(),
                    firing.rule().id());
        }

        /** The listing denies what follows from its own words. */
        private Fact contested(Fact denied, Fact derived) {
            Fact both = new Fact(
                    denied.capability(),
                    Status.PRESENT,
                    derived.strength(),
                    derived.evidence(),
                    denied.evidence(),
                    derived.derivedBy());
            return both.riskier(effect(denied.capability()));
        }

        private boolean lowersWeakly(Fact fact) {
            return fact.lowersRisk(effect(fact.capability()))
                    && !fact.strength().mayLowerRisk();
        }

        private Effect effect(String capability) {
            return Objects.requireNonNull(vocabulary.find(capability)).effect();
        }
    }
}
