package dev.assay.drl;

import dev.assay.model.Vocabulary;
import dev.assay.rule.Condition;
import dev.assay.rule.Rule;
import java.util.Collections;
import java.util.List;

/** Where the lines of a rule's condition stand. */
public final class ConditionLines {

    private ConditionLines() {}

    /** The parts of a condition that are joined by and at the top; none for a rule that always holds. */
    public static List<Condition> of(Condition when) {
        return when instanceof Condition.All all ? all.parts() : List.of(when);
    }

    /**
     * The line numbers, within the rule's file, of the lines of its condition.
     *
     * @param rule a rule with a condition of the safe subset
     * @param when its condition
     * @param vocabulary the vocabulary that it was read with
     * @return a number for each of {@link #of}
     */
    public static List<Integer> numbers(Rule rule, Condition when, Vocabulary vocabulary) {
        Tokens tokens = new Tokens(rule.place().file(), rule.source());
        while (!tokens.peek().is("when")) {
            tokens.take();
        }
        tokens.take();
        ConditionReader reader = new ConditionReader(tokens, Ids.lenient(vocabulary));
        reader.read();
        List<Integer> starts = reader.starts().stream()
                .map(t -> rule.place().line() + t.line() - 1)
                .toList();
        int lines = of(when).size();
        // a single line that is itself joined by `and` counts as several
        return starts.size() == lines ? starts : Collections.nCopies(lines, starts.get(0));
    }
}
