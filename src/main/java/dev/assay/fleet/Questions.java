package dev.assay.fleet;

import dev.assay.model.Brief;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Numbers the capabilities that are asked about, and adds up what their answers are worth. */
final class Questions {

    private final Numbering numbering = new Numbering();
    private int[] listings = new int[64];
    private int[] telling = new int[64];
    private long[] swing = new long[64];

    BitSet of(List<Brief.Question> questions) {
        BitSet bits = new BitSet();
        for (Brief.Question question : questions) {
            int number = numbering.of(question.capability());
            if (bits.get(number)) {
                continue;
            }
            bits.set(number);
            grow(number);
            int tenths = Whole.of(question.swing(), 10, 100);
            listings[number]++;
            telling[number] += tenths > 0 ? 1 : 0;
            swing[number] += tenths;
        }
        return bits;
    }

    private void grow(int number) {
        if (number >= listings.length) {
            listings = Arrays.copyOf(listings, number * 2);
            telling = Arrays.copyOf(telling, number * 2);
            swing = Arrays.copyOf(swing, number * 2);
        }
    }

    Numbering numbering() {
        return numbering;
    }

    int listings(int number) {
        return listings[number];
    }

    int telling(int number) {
        return telling[number];
    }

    long swing(int number) {
        return swing[number];
    }
}
