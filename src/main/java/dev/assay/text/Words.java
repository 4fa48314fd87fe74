package dev.assay.text;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
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

    /** What a pattern writes for any word that begins with a digit. */
    static final String NUMBER = "#";

    private final int[] next;
    private final int[] whole;
    private final int[] beginning;
    private final NavigableMap<String, Integer> numbers;

    private Words(int[] next, int[] whole, int[] beginning, NavigableMap<String, Integer> numbers) {
        this.next = next;
        this.whole = whole;
        this.beginning = beginning;
        this.numbers = numbers;
    }

    /** Of whole words, and of beginnings of words. */
    static Words of(Set<String> words, Set<String> prefixes) {
        Set<String> all = new TreeSet<>(words);
        all.addAll(prefixes);
        all.remove(NUMBER);
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
        NavigableMap<String, Integer> numbers = new TreeMap<>();
        numbers.put(NUMBER, 1);
        n = 0;
        for (String word : all) {
            int node = ends[n++];
            if (words.contains(word)) {
                whole[node] = numbers.size() + 1;
                numbers.put(word, whole[node]);
            }
            if (prefixes.contains(word)) {
                beginning[node] = numbers.size() + 1;
                numbers.put(word + "*", beginning[node]);
            }
        }
        return new Words(Arrays.copyOf(next, nodes * LETTERS), whole, beginning, numbers);
    }

    /** How many numbers there are. */
    int size() {
        return numbers.size() + 1;
    }

    /** The numbers that a word or a beginning of a pattern takes. */
    BitSet matching(PatternSyntax.Word word) {
        BitSet taken = new BitSet();
        if (word.text().equals(NUMBER)) {
            numbers.headMap("a").values().forEach(taken::set);
        } else if (word.prefix()) {
            for (Map.Entry<String, Integer> entry : numbers.tailMap(word.text()).entrySet()) {
                if (!entry.getKey().startsWith(word.text())) {
                    break;
                }
                taken.set(entry.getValue());
            }
        } else {
            taken.set(Objects.requireNonNull(numbers.get(word.text())));
        }
        return taken;
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

    /** The number of a word that the lexicon does not know but that begins with a letter or digit; 0 for a letter. */
    int unknown(int letter) {
        return letter >= 26 ? 1 : 0;
    }

    /** The index of a folded character, or -1. */
    static int letter(int c) {
        if (c >= 'a' && c <= 'z') {
            return c - 'a';
        }
        return c >= '0' && c <= '9' ? c - '0' + 26 : -1;
    }
}
