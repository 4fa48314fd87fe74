package dev.assay.interval;

import dev.assay.rule.FactType;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/** Numbered gates, of which only those are asked again that look at what changed. Immutable. */
final class Panel {

    private final Gate[] gates;

    /** The gates that speak for less risk, so that they may not rest on weak facts. */
    private final long[] strict;

    private final long[] all;
    private final int states;

    /** For each {@linkplain Options#changes(Options) place} the gates that look at it, as {@link Bits}. */
    private final long[][] at;

    /** The places that some gate looks at, as {@link Bits}. */
    private final long[] looked;

    /**
     * @param strict which gates may not rest on weak facts
     * @param size how many capabilities there are
     */
    Panel(List<Gate> gates, IntPredicate strict, int size) {
        this.gates = gates.toArray(Gate[]::new);
        this.strict = Bits.where(gates.size(), strict);
        this.all = Bits.where(gates.size(), i -> true);
        this.states = 64 * Bits.ofSize(size).length;
        this.at = new long[3 * states][];
        this.looked = Bits.ofSize(at.length);
        Arrays.fill(at, Bits.ofSize(gates.size()));
        for (int i = 0; i < this.gates.length; i++) {
            int gate = i;
            this.gates[i].positions(false, (position, type, negated) -> add(gate, type, position));
        }
    }

    private void add(int gate, FactType type, int position) {
        int place = View.state(type) * states + position;
        if (!Bits.has(looked, place)) {
            Bits.add(looked, place);
            at[place] = Bits.ofSize(gates.length);
        }
        Bits.add(at[place], gate);
    }

    /** The gates that look at some places. */
    long[] at(long[] places) {
        long[] found = new long[all.length];
        for (int w = 0; w < places.length; w++) {
            for (long left = places[w] & looked[w]; left != 0; left &= left - 1) {
                Bits.addAll(found, at[(w << 6) + Long.numberOfTrailingZeros(left)]);
            }
        }
        return found;
    }

    /** The gates that look at some positions, for whatever state. */
    long[] at(BitSet positions) {
        long[] places = Bits.ofSize(at.length);
        for (int i = positions.nextSetBit(0); i >= 0; i = positions.nextSetBit(i + 1)) {
            for (int place = i; place < at.length; place += states) {
                Bits.add(places, place);
            }
        }
        return at(places);
    }

    /** Asks all gates. */
    Verdicts ask(View full, View strong) {
        return ask(all, Verdicts.none(gates.length), full, strong);
    }

    /**
     * Asks some gates.
     *
     * @param asked which
     * @param before whether all of them held before
     * @param full all facts
     * @param strong those that may lower the risk
     * @return whether all of them hold; the same as before if no answer is another
     */
    @SuppressWarnings("ReferenceEquality") // the same object where nothing is weakly known, or no answer is another
    Verdicts ask(long[] asked, Verdicts before, View full, View strong) {
        Verdicts now = before;
        for (int w = 0; w < asked.length; w++) {
            long may = 0;
            long must = 0;
            for (long left = asked[w]; left != 0; left &= left - 1) {
                long bit = left & -left;
                Gate gate = gates[(w << 6) + Long.numberOfTrailingZeros(left)];
                Answer answer = gate.holds(full);
                if (full != strong && (strict[w] & bit) != 0) {
                    answer = answer.and(gate.holds(strong));
                }
                may |= answer == Answer.NO ? 0 : bit;
                must |= answer == Answer.YES ? bit : 0;
            }
            if (!before.says(w, asked[w], may, must)) {
                now = now == before ? before.copy() : now;
                now.set(w, asked[w], may, must);
            }
        }
        return now;
    }
}
