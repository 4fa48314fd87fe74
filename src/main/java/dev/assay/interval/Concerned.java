package dev.assay.interval;

import dev.assay.rule.FactType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which of some numbered gates have to be asked again when options change. Immutable once it is handed on. */
final class Concerned {

    private final int gates;
    private final int states;

    /** For each {@linkplain Options#changes(Options) place} the gates that look at it, as {@link Bits}; null for none. */
    private final long[] @Nullable [] at;

    /** @param size how many capabilities there are */
    Concerned(List<Gate> gates, int size) {
        this.gates = gates.size();
        this.states = 64 * Bits.ofSize(size).length;
        this.at = new long[3 * states][];
        for (int i = 0; i < gates.size(); i++) {
            int number = i;
            gates.get(i).positions(false, (position, type, negated) -> add(number, type, position));
        }
    }

    /** Adds that a gate looks at a position. */
    void add(int gate, FactType type, int position) {
        int place = View.state(type) * states + position;
        long[] some = at[place];
        if (some == null) {
            some = Bits.ofSize(gates);
            at[place] = some;
        }
        Bits.add(some, gate);
    }

    /** The gates that look at some places. */
    long[] at(long[] places) {
        long[] all = Bits.ofSize(gates);
        for (int w = 0; w < places.length; w++) {
            for (long left = places[w]; left != 0; left &= left - 1) {
                long[] some = at[(w << 6) + Long.numberOfTrailingZeros(left)];
                if (some != null) {
                    Bits.addAll(all, some);
                }
            }
        }
        return all;
    }
}
