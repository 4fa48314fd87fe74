package dev.assay.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tests of the values that a path leads to; it holds if all tests hold of one of them.
 *
 * @param at the path
 * @param tests the tests
 */
record Condition(PathPattern at, List<ValueTest> tests) {

    Condition {
        tests = List.copyOf(tests);
    }

    boolean holds(Source source, Match item) {
        List<Match> found = at.select(source, item);
        if (found.isEmpty()) {
            return holds(null);
        }
        for (Match match : found) {
            if (holds(match)) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(@Nullable Match match) {
        for (ValueTest test : tests) {
            if (!test.holds(match)) {
                return false;
            }
        }
        return true;
    }

    static boolean all(List<Condition> conditions, Source source, Match item) {
        for (Condition condition : conditions) {
            if (!condition.holds(source, item)) {
                return false;
            }
        }
        return true;
    }
}
