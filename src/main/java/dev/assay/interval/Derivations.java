package dev.assay.interval;

import dev.assay.model.Effect;
import dev.assay.model.Vocabulary;
import dev.assay.rule.Conclusion;
import dev.assay.rule.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What follows from facts, for many listings at once. */
final class Derivations {

    /**
     * A capability that can be derived, and when it is.
     *
     * @param reads the positions that its gates look at
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Derived(int position, boolean mitigates, Gate[] gates, BitSet reads) {

        static Derived of(int position, Vocabulary vocabulary, List<Gate> gates) {
            BitSet reads = new BitSet();
            gates.forEach(g -> g.positions(false, (p, type, negated) -> reads.set(p)));
            return new Derived(
                    position, vocabulary.at(position).effect() == Effect.MITIGATES, gates.toArray(Gate[]::new), reads);
        }
    }

    /** Each behind those that it follows from, unless they go round in a circle. */
    private final List<Derived> all = new ArrayList<>();

    private final boolean circular;
    private final int rounds;

    /** For each position which of them may change with it, directly or not. */
    private final long[][] touched;

    Derivations(List<Rule> rules, Vocabulary vocabulary, Gates gates) {
        Map<Integer, List<Gate>> byPosition = new TreeMap<>();
        for (Rule rule : rules) {
            if (rule.conclusion() instanceof Conclusion.Derive derive) {
                byPosition
                        .computeIfAbsent(vocabulary.indexOf(derive.capability()), p -> new ArrayList<>())
                        .add(gates.of(rule.when()));
            }
        }
        List<Derived> left = new ArrayList<>();
        byPosition.forEach((position, ways) -> left.add(Derived.of(position, vocabulary, ways)));
        while (takeNext(left)) {
            // until none is left, or each follows from another that is left
        }
        circular = !left.isEmpty();
        all.addAll(left);
        rounds = 2 * all.size() + 2;
        touched = new long[vocabulary.size()][];
        for (int i = 0; i < touched.length; i++) {
            touched[i] = touchedBy(i);
        }
    }

    /** Takes one that follows from nothing that is left. */
    private boolean takeNext(List<Derived> left) {
        for (int i = 0; i < left.size(); i++) {
            BitSet reads = left.get(i).reads();
            if (left.stream().noneMatch(other -> reads.get(other.position()))) {
                all.add(left.remove(i));
                return true;
            }
        }
        return false;
    }

    private long[] touchedBy(int position) {
        long[] touched = Bits.ofSize(all.size());
        BitSet positions = new BitSet();
        positions.set(position);
        for (int before = -1; before < positions.cardinality(); ) {
            before = positions.cardinality();
            for (int i = 0; i < all.size(); i++) {
                Derived derived = all.get(i);
                if (derived.position() == position || derived.reads().intersects(positions)) {
                    Bits.add(touched, i);
                    positions.set(derived.position());
                }
            }
        }
        return touched;
    }

    /** A position and those of what may change with it, directly or not. */
    BitSet reached(int position) {
        BitSet reached = new BitSet();
        reached.set(position);
        for (int i = Bits.next(touched[position], 0); i >= 0; i = Bits.next(touched[position], i + 1)) {
            reached.set(all.get(i).position());
        }
        return reached;
    }

    /**
     * The options with what follows from them.
     *
     * @param single whether nothing is open, so that every answer is definite
     */
    Options close(Options stated, boolean single) {
        if (circular) {
            return settled(stated, single);
        }
        Options known = new Options(stated);
        for (int i = 0; i < all.size(); i++) {
            derive(all.get(i), stated, known, single);
        }
        return known;
    }

    /**
     * The options with what follows from them, where that is known for others.
     *
     * @param changed the positions at which they differ, as {@link Bits}
     */
    Options close(Options stated, State other, long[] changed) {
        long[] again = Bits.ofSize(all.size());
        Options known = new Options(other.closed());
        for (int w = 0; w < changed.length; w++) {
            for (long left = changed[w]; left != 0; left &= left - 1) {
                Bits.addAll(again, touched[(w << 6) + Long.numberOfTrailingZeros(left)]);
            }
        }
        known.set(changed, stated);
        if (circular && !Bits.isEmpty(again)) {
            return settled(stated, other.single());
        }
        for (int i = Bits.next(again, 0); i >= 0; i = Bits.next(again, i + 1)) {
            derive(all.get(i), stated, known, other.single());
        }
        return known;
    }

    private static void derive(Derived derived, Options stated, Options known, boolean single) {
        int options = options(derived, stated.at(derived.position()), known, single);
        if (options != known.at(derived.position())) {
            known.set(derived.position(), options);
        }
    }

    /** The same where derivations go round in circles: all of them at once, until nothing changes. */
    private Options settled(Options stated, boolean single) {
        Options known = stated;
        for (int round = 0; round < rounds; round++) {
            Options next = null;
            for (Derived derived : all) {
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

    private static int options(Derived derived, int stated, Options known, boolean single) {
        boolean fires = false;
        boolean mayFire = false;
        boolean mayBeStrong = false;
        boolean mayBeWeak = false;
        for (Gate gate : derived.gates()) {
            Answer answer = gate.holds(known.full());
            if (answer != Answer.NO) {
                boolean weak = gate.restsOnWeak(known);
                if (answer == Answer.YES && !weak) {
                    return outcome(stated, derived.mitigates(), true);
                }
                fires |= answer == Answer.YES;
                mayFire = true;
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
        if (mayBeWeak) {
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

    /**
     * Adds what others look at to get to what is derived, directly or not. Of what is derived itself all options are told
     * apart, since what was stated decides which of them comes of it.
     *
     * @param toldApart for each position the options that are told from others, as their bits
     */
    void addDependencies(int[] toldApart) {
        int[] before;
        do {
            before = toldApart.clone();
            for (Derived derived : all) {
                if (toldApart[derived.position()] != 0) {
                    toldApart[derived.position()] = Options.STRONG;
                    for (Gate gate : derived.gates()) {
                        gate.positions(
                                false, (position, type, negated) -> toldApart[position] |= 1 << View.state(type));
                    }
                }
            }
        } while (!Arrays.equals(before, toldApart));
    }
}
