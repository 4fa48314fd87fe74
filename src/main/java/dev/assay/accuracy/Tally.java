package dev.assay.accuracy;

/** Counts and adds up errors. */
final class Tally {

    private static final double CLOSE = 0.1001;
    private static final double EXACT = 0.001;

    private int count;
    private int close;
    private int exact;
    private double sum;

    void add(double error) {
        count++;
        sum += error;
        close += error <= CLOSE ? 1 : 0;
        exact += error < EXACT ? 1 : 0;
    }

    int count() {
        return count;
    }

    double mean() {
        return count == 0 ? 0 : sum / count;
    }

    /** The share of errors of at most 0.1. */
    double within() {
        return count == 0 ? 0 : (double) close / count;
    }

    /** The share of errors of nothing. */
    double exact() {
        return count == 0 ? 0 : (double) exact / count;
    }
}
