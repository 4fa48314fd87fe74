package dev.assay.verify;

import dev.assay.assess.Examination;
import dev.assay.drl.ConditionLines;
import dev.assay.model.Vocabulary;
import dev.assay.rule.Condition;
import dev.assay.rule.Rule;
import dev.assay.rule.Scene;
import java.util.List;
import java.util.stream.IntStream;

/** Counts how a rule and the lines of its condition fare over cases and listings. */
final class Exercise {

    private final Rule rule;
    private final List<Condition> lines;
    private final List<Integer> numbers;
    private final int[] held;
    private int seen;
    private int casesFired;
    private int casesSilent;
    private int listingsFired;

    Exercise(Rule rule, Condition when, Vocabulary vocabulary) {
        this.rule = rule;
        this.lines = ConditionLines.of(when);
        this.numbers = lines.isEmpty() ? List.of() : ConditionLines.numbers(rule, when, vocabulary);
        this.held = new int[lines.size()];
    }

    /** Takes a scene that one of the rule's own cases sets. */
    void ofCase(Scene scene) {
        if (look(scene)) {
            casesFired++;
        } else {
            casesSilent++;
        }
    }

    /** Takes a listing. */
    void ofListing(Examination examination) {
        listingsFired += look(examination.scene(rule)) ? 1 : 0;
    }

    /** Looks at every line, the ones behind a line that fails too. */
    private boolean look(Scene scene) {
        boolean all = true;
        for (int i = 0; i < held.length; i++) {
            boolean holds = lines.get(i).holds(scene);
            held[i] += holds ? 1 : 0;
            all &= holds;
        }
        seen++;
        return all;
    }

    RuleCoverage coverage() {
        return new RuleCoverage(
                rule,
                casesFired,
                casesSilent,
                listingsFired,
                IntStream.range(0, held.length)
                        .mapToObj(i ->
                                new LineCoverage(numbers.get(i), lines.get(i).text(), held[i], seen - held[i]))
                        .toList());
    }
}
