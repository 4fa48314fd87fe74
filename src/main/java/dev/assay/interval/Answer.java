package dev.assay.interval;

/** Whether a condition holds over all listings that some options stand for. */
enum Answer {
    NO,
    MAYBE,
    YES;

    static Answer of(boolean may, boolean must) {
        return must ? YES : may ? MAYBE : NO;
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
