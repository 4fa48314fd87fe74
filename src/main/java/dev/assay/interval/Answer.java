package dev.assay.interval;

/** Whether a condition holds over all listings that some options stand for. */
enum Answer {
    NO,
    MAYBE,
    YES;

    static Answer of(boolean may, boolean must) {
        return must ? YES : may ? MAYBE : NO;
    }

    private static final Answer[] BY_CODE = values();

    /** The answer in a byte; boards of many listings hold many of them. */
    byte code() {
        return (byte) (this == NO ? 0 : this == MAYBE ? 1 : 2);
    }

    static Answer of(byte code) {
        return BY_CODE[code];
    }

    Answer and(Answer other) {
        return compareTo(other) < 0 ? this : other;
    }

    Answer or(Answer other) {
        return compareTo(other) > 0 ? this : other;
    }

    Answer not() {
        return this == NO ? YES : this == YES ? NO : MAYBE;
    }
}
