package dev.assay.interval;

import java.util.Arrays;

/**
 * Where all dials stand for some options. Nobody changes the arrays.
 *
 * @param holds whether each step holds
 * @param lows the least that each dial may show
 * @param highs the greatest
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Board(Verdicts holds, int[] lows, int[] highs) {

    int low(Dial dial) {
        return lows[dial.number()];
    }

    int high(Dial dial) {
        return highs[dial.number()];
    }

    /** Whether every dial shows one number. */
    boolean isPoint() {
        return Arrays.equals(lows, highs);
    }
}
