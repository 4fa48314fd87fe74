package dev.assay.assess;

import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
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
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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

    static Facts of(Listing listing, Vocabulary vocabulary, Matcher matcher, Premises premises) {
        @Nullable Fact[] stated = new Fact[vocabulary.size()];
        @Nullable Fact[] aside = new Fact[vocabulary.size()];
        for (Fact fact : listing.facts()) {
            int position = vocabulary.indexOf(fact.capability());
            if (position < 0) {
                throw new IllegalArgumentException(
                        "fact " + fact.capability() + " of listing " + listing.id() + " is not in the vocabulary");
            }
            Effect effect = vocabulary.at(position).effect();
            Fact riskier = fact.riskier(effect);
            boolean counts = !riskier.lowersRisk(effect) || riskier.strength().mayLowerRisk();
            (counts ? stated : aside)[position] = riskier;
        }
        return new Closure(vocabulary, matcher, premises, stated, aside).facts();
    }

    /** Derives until nothing changes. What is derived depends on the facts alone, never on the order of the rules. */
    private static final class Closure {

        private final Vocabulary vocabulary;
        private final Matcher matcher;
        private final Premises premises;

        /** By position in the vocabulary, as the next. */
        private final @Nullable Fact[] stated;

        private final @Nullable Fact[] aside;

        Closure(
                Vocabulary vocabulary,
                Matcher matcher,
                Premises premises,
                @Nullable Fact[] stated,
                @Nullable Fact[] aside) {
            this.vocabulary = vocabulary;
            this.matcher = matcher;
            this.premises = premises;
            this.stated = stated;
            this.aside = aside;
        }

        Facts facts() {
            @Nullable Fact[] known = stated;
            for (int rounds = 4 * vocabulary.size() + 100; ; rounds--) {
                Scene scene = Scene.at(vocabulary, known);
                List<Firing> firings = matcher.fire(Phase.DERIVE, scene);
                @Nullable Fact[] next = after(firings);
                if (!premises.tellApart(known, next)) {
                    Scene settled = Arrays.equals(next, known) ? scene : Scene.at(vocabulary, next);
                    return new Facts(settled, inOrder(stated), inOrder(aside), behind(firings, settled));
                }
                if (rounds <= 0 && !firings.isEmpty()) {
                    throw unsettled(firings, known, next);
                }
                known = next;
            }
        }

        /** What is stated, with what rules derive. */
        private @Nullable Fact[] after(List<Firing> firings) {
            @Nullable Fact[] next = stated.clone();
            for (Firing firing : firings) {
                String id = id(firing);
                int position = vocabulary.indexOf(id);
                next[position] = merge(firing, id, position, next[position]);
            }
            for (int i = 0; i < next.length; i++) {
                Fact fact = next[i];
                if (fact != null && lowersWeakly(fact, i)) {
                    next[i] = null;
                }
            }
            return next;
        }

        /** The firings behind facts that are known by nothing else. */
        private static List<Firing> behind(List<Firing> firings, Scene scene) {
            List<Firing> behind = new ArrayList<>(firings.size());
            for (Firing firing : firings) {
                Fact fact = scene.fact(id(firing));
                if (fact != null && fact.derivedBy() != null) {
                    behind.add(firing);
                }
            }
            return behind;
        }

        private static List<Fact> inOrder(@Nullable Fact[] byPosition) {
            List<Fact> facts = new ArrayList<>();
            for (Fact fact : byPosition) {
                if (fact != null) {
                    facts.add(fact);
                }
            }
            return facts;
        }

        /** A derived control can be weakened by what follows from it, and then comes and goes for ever. */
        private ProblemException unsettled(List<Firing> firings, @Nullable Fact[] known, @Nullable Fact[] next) {
            Firing at = firings.stream()
                    .filter(f -> {
                        int position = vocabulary.indexOf(id(f));
                        return !Objects.equals(known[position], next[position]);
                    })
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
        private Fact merge(Firing firing, String id, int position, @Nullable Fact now) {
            Fact derived = derived(id, position, firing);
            if (now == null) {
                return derived;
            }
            if (now.derivedBy() == null) {
                return now.status() == Status.PRESENT ? now : contested(now, position, derived);
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

        private Fact derived(String id, int position, Firing firing) {
            if (firing.facts().isEmpty()) {
                throw new IllegalStateException("rule " + firing.rule().id() + " derives from no fact");
            }
            Set<Evidence> evidence = new LinkedHashSet<>();
            Strength weakest = Strength.DECLARED;
            for (Fact fact : firing.facts()) {
                evidence.addAll(fact.evidence());
                weakest = fact.strength().compareTo(weakest) > 0 ? fact.strength() : weakest;
            }
            Fact denied = aside[position];
            return new Fact(
                    id,
                    Status.PRESENT,
                    weakest,
                    List.copyOf(evidence),
                    denied != null && denied.status() == Status.ABSENT ? denied.evidence() : List.of(),
                    firing.rule().id());
        }

        /** The listing denies what follows from its own words. */
        private Fact contested(Fact denied, int position, Fact derived) {
            Fact both = new Fact(
                    denied.capability(),
                    Status.PRESENT,
                    derived.strength(),
                    derived.evidence(),
                    denied.evidence(),
                    derived.derivedBy());
            return both.riskier(effect(position));
        }

        private boolean lowersWeakly(Fact fact, int position) {
            return fact.lowersRisk(effect(position)) && !fact.strength().mayLowerRisk();
        }

        private Effect effect(int position) {
            return vocabulary.at(position).effect();
        }
    }
}
