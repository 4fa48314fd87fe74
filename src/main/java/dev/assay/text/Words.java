package dev.assay.text;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The words of a lexicon. A word of a text gets a number: 0 for one that no pattern knows, else one that stands for the
 * word itself or, where the lexicon knows only its beginning, for the longest beginning it knows. Numbers follow the
 * alphabet, so that the words with a common beginning have numbers that follow on each other.
 */
final class Words {

    /** The letters a to z and the digits; every other character is no letter of a pattern. */
    static final int LETTERS = 36;

    /** What a pattern writes for any word that begins with a digit. */
    static final String NUMBER = "#";

    /** So many letters have a key below 2^63. */
    private static final int EXACT = 12;

    /** By number, the words; beginnings of words with a star behind them, which stands before all letters. */
    private final List<String> all;

    private final Map<String, Integer> numbers = new HashMap<>();
    /** The numbers of whole words, each in the first free slot from the one that its key gives. */
    private final int[] slots;
    /** For each slot, the key of its word. */
    private final long[] keys;
    /** By number, where the letters of a whole word begin; behind the last, where they end. */
    private final int[] from;

    private final byte[] letters;
    private final Beginnings beginnings = new Beginnings();
    private final int longest;

    private Words(List<String> all) {
        this.all = all;
        this.from = new int[all.size() + 1];
        this.slots = new int[Integer.highestOneBit(all.size() * 4)];
        this.keys = new long[slots.length];
        byte[] pool = new byte[1 << 12];
        int most = 1;
        for (int number = 0; number < all.size(); number++) {
            String word = all.get(number);
            int end = from[number];
            numbers.put(word, number);
            if (word.endsWith("*")) {
                beginnings.add(word.substring(0, word.length() - 1), number);
            } else if (number > 1) {
                if (end + word.length() > pool.length) {
                    pool = Arrays.copyOf(pool, (end + word.length()) * 2);
                }
                long key = 0;
                for (int i = 0; i < word.length(); i++) {
                    pool[end++] = (byte) letter(word.charAt(i));
                    key = key(key, pool[end - 1]);
                }
                key = word.length() > EXACT ? key | Long.MIN_VALUE : key;
                int slot = slot(key);
                while (slots[slot] != 0) {
                    slot = (slot + 1) & (slots.length - 1);
                }
                slots[slot] = number;
                keys[slot] = key;
                most = Math.max(most, word.length());
            }
            from[number + 1] = end;
        }
        this.letters = pool;
        this.longest = Math.max(most, beginnings.longest());
    }

    /** Of whole words, and of beginnings of words with a star behind them. */
    static Words of(Set<String> words) {
        Set<String> all = new HashSet<>(words);
        all.add("");
        all.add(NUMBER);
        String[] sorted = all.toArray(String[]::new);
        Arrays.sort(sorted);
        return new Words(List.of(sorted));
    }

    /** How many numbers there are. */
    int size() {
        return all.size();
    }

    /** The least number that a word or a beginning of a pattern takes. */
    int first(PatternSyntax.Word word) {
        if (word.text().equals(NUMBER)) {
            return 1;
        }
        if (!word.prefix()) {
            return Objects.requireNonNull(numbers.get(word.text()));
        }
        int at = Collections.binarySearch(all, word.text());
        return at < 0 ? -1 - at : at;
    }

    /**
     * The number behind the greatest that a word or a beginning of a pattern takes.
     *
     * @param first the least
     */
    int end(PatternSyntax.Word word, int first) {
        int end = first + 1;
        if (word.text().equals(NUMBER)) {
            while (end < all.size() && all.get(end).charAt(0) < 'a') {
                end++;
            }
        } else if (word.prefix()) {
            while (end < all.size() && all.get(end).startsWith(word.text())) {
                end++;
            }
        }
        return end;
    }

    /** The most letters that it takes to know a word. */
    int longest() {
        return longest;
    }

    /** The key of letters with one more behind them: no two words of at most {@link #EXACT} letters have the same. */
    static long key(long key, int letter) {
        return key * (LETTERS + 1) + letter + 1;
    }

    private int slot(long key) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> (Integer.numberOfLeadingZeros(slots.length) + 33));
    }

    /**
     * The number of a word; 0 if the lexicon knows neither it nor a beginning of it.
     *
     * @param word its letters, as many of them as there is room for
     * @param count how many it has
     * @param key their key
     */
    int number(byte[] word, int count, long key) {
        long sought = count > EXACT ? key | Long.MIN_VALUE : key;
        for (int slot = slot(sought); slots[slot] != 0; slot = (slot + 1) & (slots.length - 1)) {
            if (keys[slot] == sought && (count <= EXACT || isWord(slots[slot], word, count))) {
                return slots[slot];
            }
        }
        return beginnings.longest(word, Math.min(count, word.length));
    }

    private boolean isWord(int number, byte[] word, int count) {
        return count <= word.length && Arrays.equals(letters, from[number], from[number + 1], word, 0, count);
    }

    /** The number of a word that the lexicon does not know but that begins with a letter or digit; 0 for a letter. */
    static int unknown(int letter) {
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
