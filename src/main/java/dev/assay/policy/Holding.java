package dev.assay.policy;

import dev.assay.rule.Comparison;
import dev.assay.rule.Condition;
import dev.assay.rule.FactCondition;
import dev.assay.rule.Mask;
import dev.assay.rule.RowCondition;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Whether conditions hold whatever is answered. What it calls certain is certain; what depends on several answers at once
 * it may call open although no answers bring it about.
 */
final class Holding {

    private final Openness open;
    private final @Nullable PossibleRows rows;

    /** For conditions over capabilities; any other is open. */
    Holding(Openness open) {
        this(open, null);
    }

    Holding(Openness open, @Nullable PossibleRows rows) {
        this.open = open;
        this.rows = rows;
    }

    Truth truth(Condition condition) {
        if (condition instanceof Condition.All all) {
            return every(all.parts());
        }
        if (condition instanceof Condition.Any any) {
            return some(any.parts());
        }
        if (condition instanceof Condition.Not not) {
            return truth(not.part()).not();
        }
        if (condition instanceof Condition.Bound bound) {
            return facts(bound.part());
        }
        return condition instanceof FactCondition fact ? facts(fact) : rows((RowCondition) condition);
    }

    private Truth every(List<Condition> parts) {
        Truth truth = Truth.YES;
        for (int i = 0; i < parts.size() && truth != Truth.NO; i++) {
            truth = truth.and(truth(parts.get(i)));
        }
        return truth;
    }

    private Truth some(List<Condition> parts) {
        Truth truth = Truth.NO;
        for (int i = 0; i < parts.size() && truth != Truth.YES; i++) {
            truth = truth.or(truth(parts.get(i)));
        }
        return truth;
    }

    private Truth facts(FactCondition fact) {
        Mask among = fact.positions();
        Mask moves = fact.looksAtStrength() ? open.touched() : open.open();
        if (!moves.meets(among)) {
            return Truth.of(fact.holds(open.scene()));
        }
        if (fact.looksAtStrength()) {
            return Truth.MAYBE;
        }
        int least = open.least(fact.type(), among);
        int most = open.most(fact.type(), among);
        Comparison comparison = fact.comparison();
        if (comparison == null) {
            return least > 0 ? Truth.YES : Truth.of(most > 0).and(Truth.MAYBE);
        }
        return count(least, most, comparison, fact.bound());
    }

    private static Truth count(int least, int most, Comparison comparison, BigDecimal bound) {
        return Truth.each(
                IntStream.rangeClosed(least, most).mapToObj(BigDecimal::valueOf), n -> comparison.holds(n, bound));
    }

    private Truth rows(RowCondition condition) {
        List<PossibleRow> all = rows == null ? null : rows.of(condition.type());
        if (all == null || (condition.fold() != null && condition.fold() != RowCondition.Fold.COUNT)) {
            return Truth.MAYBE;
        }
        int least = 0;
        int most = 0;
        for (PossibleRow row : all) {
            Truth passes = row.passes(condition.test());
            least += passes == Truth.YES ? 1 : 0;
            most += passes == Truth.NO ? 0 : 1;
            if (least > 0 && condition.fold() == null) {
                return Truth.YES;
            }
        }
        return condition.fold() == null
                ? Truth.of(most > 0).and(Truth.MAYBE)
                : count(least, most, condition.comparison(), condition.bound());
    }
}
