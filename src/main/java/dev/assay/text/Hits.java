package dev.assay.text;

import java.util.Arrays;

/** Which patterns were found at which words, before anything around them is looked at. */
final class Hits {

    private static final int BEGIN = 64;

    int size;
    int[] phrase = new int[BEGIN];
    int[] from = new int[BEGIN];
    int[] to = new int[BEGIN];

    /** A pattern of a phrase from one word to another, both included. */
    void add(int ofPhrase, int first, int last) {
        if (size == phrase.length) {
            phrase = Arrays.copyOf(phrase, size * 2);
            from = Arrays.copyOf(from, size * 2);
            to = Arrays.copyOf(to, size * 2);
        }
        phrase[size] = ofPhrase;
        from[size] = first;
        to[size++] = last;
    }
}
