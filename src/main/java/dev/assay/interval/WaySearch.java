package dev.assay.interval;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Tries sets of changes by size; what contains a set that is enough is not tried. */
final class WaySearch {

    private final List<Integer> positions;
    private final Options base;
    private final Predicate<Options> isEnough;
    private final Function<Options, BigDecimal> value;
    /** How many sets are tried before the search gives up. */
    private static final int MOST = 200_000;

    private int left = MOST;
    private final List<BitSet> enough = new ArrayList<>();
    private final List<Found> found = new ArrayList<>();

    /** A set of changes, by index, and what it reaches. */
    record Found(BitSet changes, BigDecimal value) {}

    /**
     * @param positions what can be changed
     * @param isEnough whether a listing reaches the goal and can be
     * @param value what is reached
     */
    WaySearch(List<Integer> positions, Options base, Predicate<Options> isEnough, Function<Options, BigDecimal> value) {
        this.positions = positions;
        this.base = base;
        this.isEnough = isEnough;
        this.value = value;
    }

    /** The smallest sets, as long as no more than so many changes are needed. */
    List<Found> upTo(int most) {
        for (int size = 0; size <= Math.min(most, positions.size()); size++) {
            extend(base, new BitSet(), 0, size);
        }
        return found;
    }

    /** Whether all sets of the wanted sizes were tried. */
    boolean isComplete() {
        return left > 0;
    }

    private void extend(Options options, BitSet chosen, int from, int missing) {
        if (left <= 0) {
            return;
        }
        if (missing == 0) {
            left--;
            if (isEnough.test(options)) {
                enough.add((BitSet) chosen.clone());
                found.add(new Found((BitSet) chosen.clone(), value.apply(options)));
            }
            return;
        }
        for (int i = from; i <= positions.size() - missing; i++) {
            chosen.set(i);
            if (enough.stream().noneMatch(e -> isPart(e, chosen))) {
                extend(changed(options, i), chosen, i + 1, missing - 1);
            }
            chosen.clear(i);
        }
    }

    private static boolean isPart(BitSet part, BitSet whole) {
        BitSet rest = (BitSet) part.clone();
        rest.andNot(whole);
        return rest.isEmpty();
    }

    /** The options after one change: what is present goes, what is not comes. */
    Options changed(Options options, int index) {
        int position = positions.get(index);
        return options.with(position, base.mayBePresent(position) ? Options.ABSENT : Options.PRESENT);
    }

    /** By size, then by what is reached, then in vocabulary order. */
    static Comparator<Found> order() {
        return Comparator.comparingInt((Found f) -> f.changes().cardinality())
                .thenComparing(Found::value)
                .thenComparing(f -> f.changes().toString(), Comparator.naturalOrder());
    }
}
