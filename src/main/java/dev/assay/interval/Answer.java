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
        return ordinal() < other.ordinal() ? this : other;
    }

    Answer or(Answer other) {
        return ordinal() > other.ordinal() ? this : other;
    }

    Answer not() {
        return this == NO ? YES : this == YES ? NO : MAYBE;
    }
}
