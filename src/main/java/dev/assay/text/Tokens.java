package dev.assay.text;

import java.util.Arrays;

/** The words of a text, with their places, the numbers that the lexicon gives them, and what parts them. */
final class Tokens {

    /** Parted by blanks, hyphens and the like. */
    static final int NEXT = 0;
    /** Parted by a comma. */
    static final int COMMA = 1;
    /** Inside of code in the line, and outside. */
    static final int CODE = 2;
    /** Parted by a colon, a dash, brackets or something left out. */
    static final int CLAUSE = 3;
    /** In another sentence, list item or cell. */
    static final int SENTENCE = 4;
    /** In another paragraph. */
    static final int BLOCK = 5;

    /** The level of the heading that the word stands in, in the lowest three bits of its flags. */
    static final int HEADING = 7;
    /** The word stands in a question. */
    static final int QUESTION = 8;
    /** A colon stands before the word. */
    static final int COLON = 16;
    /** The word stands in a part that does not speak of the product. */
    static final int SKIPPED = 32;
    /** The word stands in a part that speaks of plans. */
    static final int HEDGED = 64;
    /** The text ends with a colon behind this word or goes on with one. */
    static final int OPENS = 128;

    int size;
    int[] start;
    int[] end;
    int[] number;
    int[] flags;
    byte[] parted;

    Tokens(int expected) {
        start = new int[expected];
        end = new int[expected];
        number = new int[expected];
        flags = new int[expected];
        parted = new byte[expected];
    }

    void add(int from, int to, int word, int flag, int parting) {
        if (size == start.length) {
            int longer = size * 2;
            start = Arrays.copyOf(start, longer);
            end = Arrays.copyOf(end, longer);
            number = Arrays.copyOf(number, longer);
            flags = Arrays.copyOf(flags, longer);
            parted = Arrays.copyOf(parted, longer);
        }
        start[size] = from;
        end[size] = to;
        number[size] = word;
        flags[size] = flag;
        parted[size++] = (byte) parting;
    }
}
