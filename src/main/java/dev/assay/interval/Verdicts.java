package dev.assay.interval;

/**
 * Whether each of some numbered gates holds, as {@link Bits}.
 *
 * @param may those that may hold
 * @param must those of them that hold for certain
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Verdicts(long[] may, long[] must) {

    /** So many gates of which none holds. */
    static Verdicts none(int size) {
        return new Verdicts(Bits.ofSize(size), Bits.ofSize(size));
    }

    Verdicts copy() {
        return new Verdicts(may.clone(), must.clone());
    }

    /** Whether this is what some gates of a word answer. */
    boolean says(int word, long some, long mayOfThem, long mustOfThem) {
        return (((may[word] ^ mayOfThem) | (must[word] ^ mustOfThem)) & some) == 0;
    }

    /** Takes what some gates of a word answer; only for a copy that nobody has seen. */
    void set(int word, long some, long mayOfThem, long mustOfThem) {
        may[word] = (may[word] & ~some) | mayOfThem;
        must[word] = (must[word] & ~some) | mustOfThem;
    }

    /** The gates of a word of which other verdicts say something else. */
    long differences(int word, Verdicts others) {
        return (may[word] ^ others.may[word]) | (must[word] ^ others.must[word]);
    }

    /** Those gates of a set that may hold or not; any that is not among them answers the same of each part of the options. */
    long[] open(long[] gates) {
        long[] open = new long[gates.length];
        for (int i = 0; i < open.length; i++) {
            open[i] = may[i] & ~must[i] & gates[i];
        }
        return open;
    }

    /** Whether some gate that is in both of two sets may hold or not. */
    boolean someOpen(long[] gates, long[] among) {
        for (int i = 0; i < gates.length; i++) {
            if ((may[i] & ~must[i] & gates[i] & among[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether some gate of a set holds. */
    Answer some(long[] gates) {
        return Answer.of(Bits.meet(may, gates), Bits.meet(must, gates));
    }
}
