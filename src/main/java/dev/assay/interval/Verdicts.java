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

    void put(int gate, Answer answer) {
        Bits.put(may, gate, answer != Answer.NO);
        Bits.put(must, gate, answer == Answer.YES);
    }

    /** Whether a gate holds as an answer says. */
    boolean is(int gate, Answer answer) {
        return Bits.has(may, gate) == (answer != Answer.NO) && Bits.has(must, gate) == (answer == Answer.YES);
    }

    /** Whether some gate of a set holds. */
    Answer some(long[] gates) {
        return Answer.of(Bits.meet(may, gates), Bits.meet(must, gates));
    }
}
