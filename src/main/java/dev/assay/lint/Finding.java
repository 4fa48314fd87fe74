package dev.assay.lint;

import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A slip in a rule pack.
 *
 * @param lint the id of the lint that found it, such as {@code LNT-020}
 * @param level how much it matters
 * @param place where it is
 * @param message what is wrong, in a sentence without a final period
 * @param maybe the likely mend, or null if there is no good guess
 */
public record Finding(
        String lint,
        Level level,
        Place place,
        String message,
        @Nullable String maybe) {

    /** By file, line, column and lint. */
    public static final Comparator<Finding> ORDER = Comparator.comparing(
                    (Finding f) -> f.place().file())
            .thenComparingInt(f -> f.place().line())
            .thenComparingInt(f -> f.place().column())
            .thenComparing(Finding::lint)
            .thenComparing(Finding::message);

    /** A problem of reading as a finding. */
    public static Finding of(Problem problem) {
        return new Finding(
                Reading.of(problem.topic()).id(), Level.ERROR, problem.place(), problem.message(), problem.maybe());
    }
}
