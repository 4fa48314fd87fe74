package dev.assay.fleet;

import java.util.List;

/**
 * A listing that is far from others of its kind.
 *
 * @param row its place in the fleet
 * @param oddities what is odd about it, the oddest first
 */
record Outlier(int row, List<Oddity> oddities) {

    /** Copies the list. */
    Outlier {
        oddities = List.copyOf(oddities);
    }

    /**
     * A value far from the median of the kind.
     *
     * @param what the score or a factor, in words
     * @param value as text
     * @param median of the kind, as text
     * @param distance how many times the usual deviation it is away, in tenths
     */
    record Oddity(String what, String value, String median, int distance) {}

    int distance() {
        return oddities.get(0).distance();
    }
}
