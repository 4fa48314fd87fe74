package dev.assay.interval;

import java.util.List;

/**
 * Which state of each capability tends to raise an objective, and by how much. A guess that saves searching: it says
 * where to look first, never what is so.
 */
final class Weights {

    private final int[][] byState = new int[3][];

    /** The positions at which present promises at least as much as absent, present as unknown, and absent as unknown. */
    private final long[][] most;

    /** The same for promising least. */
    private final long[][] least;

    Weights(List<Dial> dials, int size) {
        for (int i = 0; i < byState.length; i++) {
            byState[i] = new int[size];
        }
        for (Dial dial : dials) {
            for (Dial.Step step : dial.steps()) {
                int amount = dial.weight(step);
                step.gate()
                        .positions(
                                false,
                                (position, type, negated) ->
                                        byState[View.state(type)][position] += negated ? -amount : amount);
            }
        }
        most = orders(size, 1);
        least = orders(size, -1);
    }

    private long[][] orders(int size, int sign) {
        return new long[][] {order(size, sign, 0, 1), order(size, sign, 0, 2), order(size, sign, 1, 2)};
    }

    private long[] order(int size, int sign, int one, int other) {
        return Bits.where(size, i -> sign * byState[one][i] >= sign * byState[other][i]);
    }

    /** Makes some positions, given as {@link Bits}, the option that promises most, or least; not where some are weak. */
    void choose(Options options, long[] positions, boolean greatest) {
        options.choose(positions, greatest ? most : least);
    }

    /** The option of a position that promises most, or least. */
    int best(int position, int options, boolean most) {
        int best = 0;
        int value = 0;
        for (int bits = options; bits != 0; bits &= bits - 1) {
            int option = Integer.lowestOneBit(bits);
            int weight = byState[stateOf(option)][position] * (most ? 1 : -1);
            if (best == 0 || weight > value) {
                best = option;
                value = weight;
            }
        }
        return best;
    }

    private static int stateOf(int option) {
        return switch (option) {
            case Options.PRESENT, Options.WEAKLY_PRESENT -> 0;
            case Options.ABSENT, Options.WEAKLY_ABSENT -> 1;
            default -> 2;
        };
    }
}
