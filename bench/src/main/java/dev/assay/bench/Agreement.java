package dev.assay.bench;

import dev.assay.model.Fact;
import dev.assay.model.Factor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Runs every engine over the same listings and stops if two differ in any factor, or in the facts behind any rule. */
final class Agreement {

    static final int LISTINGS = 2_000;
    static final long SEED = 20261101L;

    private Agreement() {}

    /** The factors that all agree on, one row for each listing. */
    static List<int[]> check(Task task, List<Case> cases) throws Exception {
        List<int[]> expected = new ArrayList<>();
        String first = null;
        for (Map.Entry<String, Contenders.Maker> entry : Contenders.ALL.entrySet()) {
            Contender contender = Contenders.of(entry.getKey(), task);
            for (int i = 0; i < cases.size(); i++) {
                int[] values = contender.evaluate(contender.prepare(cases.get(i)));
                if (first == null) {
                    expected.add(values);
                } else if (!Arrays.equals(values, expected.get(i))) {
                    throw new IllegalStateException(entry.getKey() + " differs from " + first + " for "
                            + cases.get(i) + ":\n" + Arrays.toString(values) + "\n"
                            + Arrays.toString(expected.get(i)) + "\n" + Factor.ten());
                }
            }
            first = first == null ? entry.getKey() : first;
        }
        reasons(task, cases);
        return expected;
    }

    private static void reasons(Task task, List<Case> cases) throws Exception {
        PlainJava plain = PlainJava.of(task, PlainSource.Form.REASONS);
        AssayMatcher matcher = AssayMatcher.safe(task);
        for (Case c : cases) {
            plain.evaluate(plain.prepare(c));
            List<String> ours = matcher.firings(AssayMatcher.facts(c)).stream()
                    .map(f -> f.rule().id()
                            + f.facts().stream().map(Fact::capability).toList())
                    .sorted()
                    .toList();
            List<String> plainly = plain.hits().stream()
                    .map(h -> h.rule() + h.capabilities())
                    .sorted()
                    .toList();
            if (!ours.equals(plainly)) {
                throw new IllegalStateException("reasons differ for " + c + ":\n" + ours + "\n" + plainly);
            }
        }
    }
}
