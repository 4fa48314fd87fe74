package dev.assay.policy;

import java.util.function.Predicate;
import java.util.stream.Stream;

/** Whether something holds whatever is answered: no, perhaps or yes. */
enum Truth {
    NO,
    MAYBE,
    YES;

    static Truth of(boolean holds) {
        return holds ? YES : NO;
    }

    Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    Truth not() {
        return this == YES ? NO : this == NO ? YES : MAYBE;
    }

    /** Whether all, some or none of the possible values pass. */
    static <T> Truth each(Stream<T> values, Predicate<T> test) {
        boolean some = false;
        boolean all = true;
        for (T value : (Iterable<T>) values::iterator) {
            boolean passes = test.test(value);
            some |= passes;
            all &= passes;
        }
        return some ? (all ? YES : MAYBE) : NO;
    }
}
