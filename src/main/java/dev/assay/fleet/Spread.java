package dev.assay.fleet;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Where whole numbers lie. A quantile is the number at the rank that is the share of them, rounded up, so that each is
 * one of the numbers.
 *
 * @param count how many there are
 * @param low the least
 * @param quarter a quarter of them is not above it
 * @param median half of them are not above it
 * @param threeQuarters three quarters of them are not above it
 * @param high the greatest
 */
record Spread(int count, int low, int quarter, int median, int threeQuarters, int high) {

    /** The spread of some numbers; all zero if there are none. */
    static Spread of(IntStream values) {
        int[] sorted = values.sorted().toArray();
        return new Spread(
                sorted.length, at(sorted, 0), at(sorted, 25), at(sorted, 50), at(sorted, 75), at(sorted, 100));
    }

    /** How far numbers lie from their median, in the median. */
    static int deviation(int[] values, int median) {
        return of(Arrays.stream(values).map(v -> Math.abs(v - median))).median();
    }

    private static int at(int[] sorted, int percent) {
        int rank = (int) (((long) sorted.length * percent + 99) / 100);
        return sorted.length == 0 ? 0 : sorted[Math.max(rank, 1) - 1];
    }
}
