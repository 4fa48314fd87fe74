package dev.assay.policy;

import dev.assay.model.Capability;
import dev.assay.rule.Comparison;
import dev.assay.rule.Condition;
import dev.assay.rule.FactCondition;
import dev.assay.rule.FactType;
import dev.assay.rule.FieldTest;
import dev.assay.rule.RowCondition;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Whether conditions hold whatever is answered. What it calls certain is certain; what depends on several answers at once
 * it may call open although no answers bring it about.
 */
final class Holding {

    private final Openness open;
    private final Map<FactType, List<PossibleRow>> rows;

    /** For conditions over capabilities; any other is open. */
    Holding(Openness open) {
        this(open, Map.of());
    }

    Holding(Openness open, Map<FactType, List<PossibleRow>> rows) {
        this.open = open;
        this.rows = rows;
    }

    Truth truth(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().map(this::truth).reduce(Truth.YES, Truth::and);
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().stream().map(this::truth).reduce(Truth.NO, Truth::or);
        }
        if (condition instanceof Condition.Not not) {
            return truth(not.part()).not();
        }
        if (condition instanceof Condition.Bound bound) {
            return facts(bound.part());
        }
        return condition instanceof FactCondition fact ? facts(fact) : rows((RowCondition) condition);
    }

    private Truth facts(FactCondition fact) {
        List<String> ids = fact.candidates().stream().map(Capability::id).toList();
        if (ids.stream().noneMatch(fact.looksAtStrength() ? open::isTouched : open::isOpen)) {
            return Truth.of(fact.holds(open.scene()));
        }
        if (fact.looksAtStrength()) {
            return Truth.MAYBE;
        }
        List<Truth> each = ids.stream().map(id -> open.is(fact.type(), id)).toList();
        Comparison comparison = fact.comparison();
        if (comparison == null) {
            return each.stream().reduce(Truth.NO, Truth::or);
        }
        return count(each, n -> comparison.holds(n, fact.bound()));
    }

    private interface Bound {
        boolean holds(BigDecimal count);
    }

    private static Truth count(List<Truth> each, Bound bound) {
        long least = each.stream().filter(t -> t == Truth.YES).count();
        long most = each.stream().filter(t -> t != Truth.NO).count();
        return Truth.each(LongStream.rangeClosed(least, most).mapToObj(BigDecimal::valueOf), bound::holds);
    }

    private Truth rows(RowCondition condition) {
        List<PossibleRow> all = rows.get(condition.type());
        if (all == null) {
            return Truth.MAYBE;
        }
        FieldTest test = condition.test();
        List<Truth> each = all.stream().map(r -> r.passes(test)).toList();
        if (condition.fold() == null) {
            return each.stream().reduce(Truth.NO, Truth::or);
        }
        return condition.fold() == RowCondition.Fold.COUNT
                ? count(each, n -> condition.comparison().holds(n, condition.bound()))
                : Truth.MAYBE;
    }
}
