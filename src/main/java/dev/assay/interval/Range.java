package dev.assay.interval;

/**
 * Whole numbers from one to another.
 *
 * @param low the least
 * @param high the greatest
 */
record Range(int low, int high) {

    static Range of(int value) {
        return new Range(value, value);
    }

    boolean isPoint() {
        return low == high;
    }
}
