package dev.assay.rule;

import dev.assay.model.Vocabulary;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** A set of vocabulary positions as bits. Immutable once built. */
public final class Mask {

    private final long[] words;

    private Mask(long[] words) {
        this.words = words;
    }

    /** The positions whose bits are set; nobody changes them any more. */
    static Mask of(long[] words) {
        return new Mask(words);
    }

    /** The positions below a size that satisfy a test. */
    static Mask of(int size, IntPredicate test) {
        long[] words = new long[(size + 63) / 64];
        for (int i = 0; i < size; i++) {
            if (test.test(i)) {
                words[i >> 6] |= 1L << i;
            }
        }
        return new Mask(words);
    }

    /** The entries of a vocabulary with these ids; others stand for nothing. */
    public static Mask of(Vocabulary vocabulary, Collection<String> ids) {
        long[] words = new long[(vocabulary.size() + 63) / 64];
        for (String id : ids) {
            int i = vocabulary.indexOf(id);
            if (i >= 0) {
                words[i >> 6] |= 1L << i;
            }
        }
        return new Mask(words);
    }

    /** Whether a position is among them. */
    public boolean has(int position) {
        return (words[position >> 6] & (1L << position)) != 0;
    }

    /** Whether both have some position. */
    public boolean meets(Mask other) {
        for (int i = 0; i < words.length; i++) {
            if ((words[i] & other.words[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** The positions that both have. */
    public Mask and(Mask other) {
        long[] both = words.clone();
        for (int i = 0; i < both.length; i++) {
            both[i] &= other.words[i];
        }
        return new Mask(both);
    }

    /** The positions that one of them has. */
    public Mask or(Mask other) {
        long[] either = words.clone();
        for (int i = 0; i < either.length; i++) {
            either[i] |= other.words[i];
        }
        return new Mask(either);
    }

    /** The positions of this one and one more. */
    public Mask with(int position) {
        long[] more = words.clone();
        more[position >> 6] |= 1L << position;
        return new Mask(more);
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return count() == 0;
    }

    /** How many positions both have that a third has not. */
    public int common(Mask other, Mask without) {
        int n = 0;
        for (int i = 0; i < words.length; i++) {
            n += Long.bitCount(words[i] & other.words[i] & ~without.words[i]);
        }
        return n;
    }

    /** How many positions both have. */
    public int common(Mask other) {
        int n = 0;
        for (int i = 0; i < words.length; i++) {
            n += Long.bitCount(words[i] & other.words[i]);
        }
        return n;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Mask mask && Arrays.equals(words, mask.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }

    /** How many words of 64 bits it has. */
    public int words() {
        return words.length;
    }

    /** The positions from 64 times a number on, the first of them as the lowest bit. */
    public long word(int number) {
        return words[number];
    }

    /** Hands over the positions, in order. */
    public void forEach(IntConsumer sink) {
        for (int i = 0; i < words.length; i++) {
            for (long word = words[i]; word != 0; word &= word - 1) {
                sink.accept((i << 6) + Long.numberOfTrailingZeros(word));
            }
        }
    }

    int count() {
        int n = 0;
        for (long word : words) {
            n += Long.bitCount(word);
        }
        return n;
    }
}
