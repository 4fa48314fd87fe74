package dev.assay.spark;

import java.io.Serializable;
import org.apache.spark.SparkContext;
import org.apache.spark.util.LongAccumulator;

/** Counts on all machines. What a task does that is run again counts again. */
final class Tally implements Serializable {

    private static final long serialVersionUID = 1;

    private final LongAccumulator assessed;
    private final LongAccumulator bytes;
    private final LongAccumulator problems;
    private final LongAccumulator built;

    Tally(SparkContext context) {
        this.assessed = context.longAccumulator("assessed");
        this.bytes = context.longAccumulator("bytes of assessments");
        this.problems = context.longAccumulator("problems");
        this.built = context.longAccumulator("rule bases built");
    }

    void assessed(int length) {
        assessed.add(1L);
        bytes.add((long) length);
    }

    void problem() {
        problems.add(1L);
    }

    void built() {
        built.add(1L);
    }

    /** The counts, once the run is over. */
    Result result(int parts) {
        return new Result(parts, assessed.value(), bytes.value(), problems.value(), built.value());
    }
}
