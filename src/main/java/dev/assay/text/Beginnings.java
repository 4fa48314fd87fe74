package dev.assay.text;

import java.util.Arrays;

/** Beginnings of words as a trie of letters. */
final class Beginnings {

    private static final int ROOT = 0;

    private int[] next = new int[Words.LETTERS * 64];
    private int[] number = new int[64];
    private int nodes = 1;
    private int longest;

    void add(String beginning, int itsNumber) {
        int node = ROOT;
        for (int i = 0; i < beginning.length(); i++) {
            int edge = node * Words.LETTERS + Words.letter(beginning.charAt(i));
            if (next[edge] == ROOT) {
                next[edge] = nodes++;
                if (nodes == number.length) {
                    number = Arrays.copyOf(number, nodes * 2);
                    next = Arrays.copyOf(next, Words.LETTERS * number.length);
                }
            }
            node = next[edge];
        }
        number[node] = itsNumber;
        longest = Math.max(longest, beginning.length());
    }

    /** How many letters the longest has. */
    int longest() {
        return longest;
    }

    /** The number of the longest beginning of a word, or 0. */
    int longest(byte[] word, int count) {
        int known = 0;
        int node = ROOT;
        for (int i = 0; i < count; i++) {
            node = next[node * Words.LETTERS + word[i]];
            if (node == ROOT) {
                break;
            }
            known = number[node] == 0 ? known : number[node];
        }
        return known;
    }
}
