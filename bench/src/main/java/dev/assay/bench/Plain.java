package dev.assay.bench;

import dev.assay.model.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/** What the written-out Java classes implement. */
public interface Plain {

    /** The ten factors in hundredths. */
    int[] evaluate(Object facts);

    /**
     * A rule that holds, and the capabilities that it rests on.
     *
     * @param rule the rule's id
     */
    record Hit(String rule, List<String> capabilities) {}

    /** Facts as bits, by the position of the capability in the vocabulary. */
    record Bits(long[] present, long[] absent) {

        static Bits of(Case listing, Vocabulary vocabulary) {
            return new Bits(bits(listing.present(), vocabulary), bits(listing.absent(), vocabulary));
        }

        private static long[] bits(List<String> ids, Vocabulary vocabulary) {
            long[] words = new long[(vocabulary.size() + 63) / 64];
            for (String id : ids) {
                words[vocabulary.indexOf(id) >> 6] |= 1L << vocabulary.indexOf(id);
            }
            return words;
        }
    }

    /** A hit, from the bits that it rests on. */
    static Hit hit(String rule, String[] names, long... words) {
        List<String> capabilities = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            for (long word = words[i]; word != 0; word &= word - 1) {
                capabilities.add(names[(i << 6) + Long.numberOfTrailingZeros(word)]);
            }
        }
        return new Hit(rule, capabilities);
    }
}
