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
        return this == YES || other == NO ? other : this;
    }

    Answer or(Answer other) {
        return this == NO || other == YES ? other : this;
    }

    Answer not() {
        return this == NO ? YES : this == YES ? NO : MAYBE;
    }
}
