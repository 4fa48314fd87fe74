package dev.assay.format;

import java.util.List;

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
        return found.isEmpty()
                ? tests.stream().allMatch(t -> t.holds(null))
                : found.stream().anyMatch(m -> tests.stream().allMatch(t -> t.holds(m)));
    }

    static boolean all(List<Condition> conditions, Source source, Match item) {
        return conditions.stream().allMatch(c -> c.holds(source, item));
    }
}
