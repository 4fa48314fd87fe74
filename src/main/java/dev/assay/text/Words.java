package dev.assay.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words of a lexicon as a trie of letters. A word of a text gets a number: 0 for one that no pattern knows, else one
 * that stands for the word itself or, where the lexicon knows only its beginning, for the longest beginning it knows.
 */
final class Words {

    /** The letters a to z and the digits; every other character is no letter of a pattern. */
    static final int LETTERS = 36;

    static final int ROOT = 0;
    static final int DEAD = -1;

    private final int[] next;
    private final int[] whole;
    private final int[] beginning;
    private final List<String> texts;

    private Words(int[] next, int[] whole, int[] beginning, List<String> texts) {
        this.next = next;
        this.whole = whole;
        this.beginning = beginning;
        this.texts = texts;
    }

    /** Of whole words, and of beginnings of words. */
    static Words of(Set<String> words, Set<String> prefixes) {
        Set<String> all = new TreeSet<>(words);
        all.addAll(prefixes);
        int[] next = new int[LETTERS * (all.stream().mapToInt(String::length).sum() + 1)];
        Arrays.fill(next, DEAD);
        int nodes = 1;
        int[] ends = new int[all.size()];
        int n = 0;
        for (String word : all) {
            int node = ROOT;
            for (int i = 0; i < word.length(); i++) {
                int edge = node * LETTERS + letter(word.charAt(i));
                if (next[edge] == DEAD) {
                    next[edge] = nodes++;
                }
                node = next[edge];
            }
            ends[n++] = node;
        }
        int[] whole = new int[nodes];
        int[] beginning = new int[nodes];
        List<String> texts = new ArrayList<>(List.of(""));
        n = 0;
        for (String word : all) {
            int node = ends[n++];
            if (words.contains(word)) {
                whole[node] = texts.size();
                texts.add(word);
            }
            if (prefixes.contains(word)) {
                beginning[node] = texts.size();
                texts.add(word + "*");
            }
        }
        return new Words(Arrays.copyOf(next, nodes * LETTERS), whole, beginning, texts);
    }

    /** How many numbers there are. */
    int size() {
        return texts.size();
    }

    /** The numbers that a word or a beginning of a pattern takes. */
    BitSet matching(PatternSyntax.Word word) {
        BitSet numbers = new BitSet();
        for (int n = 1; n < texts.size(); n++) {
            String text = texts.get(n);
            if (word.prefix() ? text.startsWith(word.text()) : text.equals(word.text())) {
                numbers.set(n);
            }
        }
        return numbers;
    }

    /** The node behind a letter, or {@link #DEAD}. */
    int step(int node, int letter) {
        return next[node * LETTERS + letter];
    }

    /** The number of a word that ends at a node. */
    int whole(int node) {
        return whole[node];
    }

    /** The number of words that go on behind a node, 0 if the lexicon does not know them by this beginning. */
    int beginning(int node) {
        return beginning[node];
    }

    /** The index of a folded character, or -1. */
    static int letter(int c) {
        if (c >= 'a' && c <= 'z') {
            return c - 'a';
        }
        return c >= '0' && c <= '9' ? c - '0' + 26 : -1;
    }
}
