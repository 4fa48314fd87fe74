package dev.assay.interval;

import dev.assay.model.Effect;
import dev.assay.model.Vocabulary;
import dev.assay.rule.Conclusion;
import dev.assay.rule.Rule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What follows from facts, for many listings at once. */
final class Derivations {

    /** A capability that can be derived, and when it is. */
    private record Derived(int position, boolean mitigates, List<Gate> gates) {}

    private final List<Derived> all;
    private final int rounds;

    /** What derivations look at or speak of. */
    private final BitSet touched = new BitSet();

    Derivations(List<Rule> rules, Vocabulary vocabulary, Gates gates) {
        Map<Integer, List<Gate>> byPosition = new TreeMap<>();
        for (Rule rule : rules) {
            if (rule.conclusion() instanceof Conclusion.Derive derive) {
                byPosition
                        .computeIfAbsent(vocabulary.indexOf(derive.capability()), p -> new ArrayList<>())
                        .add(gates.of(rule.when()));
            }
        }
        all = byPosition.entrySet().stream()
                .map(e -> new Derived(e.getKey(), vocabulary.at(e.getKey()).effect() == Effect.MITIGATES, e.getValue()))
                .toList();
        rounds = 2 * all.size() + 2;
        for (Derived derived : all) {
            touched.set(derived.position());
            derived.gates().forEach(g -> g.positions(false, (p, type, negated) -> touched.set(p)));
        }
    }

    /**
     * The options with what follows from them.
     *
     * @param single whether nothing is open, so that every answer is definite
     */
    Options close(Options stated, boolean single) {
        Options known = stated;
        for (int round = 0; round < rounds; round++) {
            Options next = null;
            for (int i = 0; i < all.size(); i++) {
                Derived derived = all.get(i);
                int options = options(derived, stated.at(derived.position()), known, single);
                if (options != known.at(derived.position())) {
                    next = next == null ? new Options(known) : next;
                    next.set(derived.position(), options);
                }
            }
            if (next == null) {
                return known;
            }
            known = next;
        }
        return known;
    }

    /** Whether other options at these positions may change what follows. */
    boolean look(int[] positions) {
        for (int position : positions) {
            if (touched.get(position)) {
                return true;
            }
        }
        return false;
    }

    private static int options(Derived derived, int stated, Options known, boolean single) {
        boolean fires = false;
        boolean mayFire = false;
        boolean surelyStrong = false;
        boolean mayBeStrong = false;
        boolean mayBeWeak = false;
        for (int i = 0; i < derived.gates().size(); i++) {
            Gate gate = derived.gates().get(i);
            Answer answer = gate.holds(known.full());
            if (answer != Answer.NO) {
                boolean weak = gate.restsOnWeak(known);
                fires |= answer == Answer.YES;
                mayFire = true;
                surelyStrong |= answer == Answer.YES && !weak;
                mayBeStrong |= !weak || !single;
                mayBeWeak |= weak;
            }
        }
        if (!mayFire) {
            return stated;
        }
        int result = fires ? 0 : stated;
        if (mayBeStrong) {
            result |= outcome(stated, derived.mitigates(), true);
        }
        if (mayBeWeak && !surelyStrong) {
            result |= outcome(stated, derived.mitigates(), false);
        }
        return result;
    }

    /** What the stated options become when the capability is derived: a denial is contested, and the riskier reading counts. */
    private static int outcome(int stated, boolean mitigates, boolean strong) {
        int present = strong ? Options.PRESENT : Options.WEAKLY_PRESENT;
        int absent = strong ? Options.ABSENT : Options.WEAKLY_ABSENT;
        int result = stated & (Options.PRESENT | Options.WEAKLY_PRESENT);
        if ((stated & (Options.ABSENT | Options.WEAKLY_ABSENT)) != 0) {
            result |= mitigates ? absent : present;
        }
        if ((stated & Options.UNKNOWN) != 0) {
            result |= mitigates && !strong ? Options.UNKNOWN : present;
        }
        return result;
    }

    /** Adds to some positions those that they may be derived from, directly or not. */
    void addDependencies(BitSet positions) {
        int before;
        do {
            before = positions.cardinality();
            for (Derived derived : all) {
                if (positions.get(derived.position())) {
                    derived.gates().forEach(g -> g.positions(false, (p, type, negated) -> positions.set(p)));
                }
            }
        } while (positions.cardinality() > before);
    }
}
