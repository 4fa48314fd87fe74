package dev.assay.text;

import java.util.Arrays;

/** Which patterns were found at which words, before anything around them is looked at. */
final class Hits {

    private static final int BEGIN = 64;

    int size;
    int[] phrase = new int[BEGIN];
    int[] from = new int[BEGIN];
    int[] to = new int[BEGIN];

    /**
     * A pattern of a phrase from one word to another, both included. Words come in descending order; the patterns that
     * begin at one may come in any.
     */
    void add(int ofPhrase, int first, int last) {
        if (size == phrase.length) {
            phrase = Arrays.copyOf(phrase, size * 2);
            from = Arrays.copyOf(from, size * 2);
            to = Arrays.copyOf(to, size * 2);
        }
        int at = size++;
        for (; at > 0 && from[at - 1] == first && phrase[at - 1] < ofPhrase; at--) {
            phrase[at] = phrase[at - 1];
            to[at] = to[at - 1];
            from[at] = first;
        }
        phrase[at] = ofPhrase;
        from[at] = first;
        to[at] = last;
    }

    /** Turns the order round: by the words at which they begin, then by phrase, both ascending. */
    void reverse() {
        reverse(phrase, size);
        reverse(from, size);
        reverse(to, size);
    }

    private static void reverse(int[] row, int size) {
        for (int i = 0, j = size - 1; i < j; i++, j--) {
            int kept = row[i];
            row[i] = row[j];
            row[j] = kept;
        }
    }
}
