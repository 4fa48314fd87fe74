package dev.assay.scaffold;

import java.util.List;

/**
 * What its author says of a new rule.
 *
 * @param home where it goes by default
 * @param marks what it concludes
 * @param title the problem in a few words
 * @param reason why, in a sentence
 * @param when the lines of its condition
 */
public record NewRule(Home home, List<Mark> marks, String title, String reason, List<String> when) {

    /** Copies the lists. */
    public NewRule {
        marks = List.copyOf(marks);
        when = List.copyOf(when);
    }
}
