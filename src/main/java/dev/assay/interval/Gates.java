package dev.assay.interval;

import dev.assay.model.Vocabulary;
import dev.assay.rule.Condition;
import dev.assay.rule.FactCondition;
import dev.assay.rule.FactType;
import dev.assay.rule.RowCondition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes gates of conditions. */
final class Gates {

    private final Vocabulary vocabulary;

    Gates(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The gate of a rule's condition; one that only the compiler can read may always hold. */
    Gate of(@Nullable Condition condition) {
        List<Literal> literals = new ArrayList<>();
        List<Part> others = new ArrayList<>();
        add(condition, literals, others);
        return new Gate(literals.toArray(Literal[]::new), others.toArray(Part[]::new));
    }

    private void add(@Nullable Condition condition, List<Literal> literals, List<Part> others) {
        if (condition instanceof Condition.All all) {
            all.parts().forEach(p -> add(p, literals, others));
        } else if (condition instanceof Condition.Bound bound) {
            add(bound.part(), literals, others);
        } else if (condition instanceof FactCondition fact) {
            literals.add(new Literal(fact, vocabulary, false));
        } else if (condition instanceof Condition.Not not && not.part() instanceof FactCondition fact) {
            literals.add(new Literal(fact, vocabulary, true));
        } else if (condition instanceof Condition.Not not) {
            others.add(new Part.Not(of(not.part())));
        } else if (condition instanceof Condition.Any any) {
            others.add(new Part.Any(any.parts().stream().map(this::of).toArray(Gate[]::new)));
        } else if (condition instanceof RowCondition row && row.type() == FactType.LAYER_STATUS && row.fold() == null) {
            others.add(new Part.Layers(row));
        } else {
            others.add(new Part.Opaque());
        }
    }

    /** Whether a condition is understood whole: no full DRL, and nothing about the strength of facts. */
    static boolean isPlain(@Nullable Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().allMatch(Gates::isPlain);
        } else if (condition instanceof Condition.Any any) {
            return any.parts().stream().allMatch(Gates::isPlain);
        } else if (condition instanceof Condition.Not not) {
            return isPlain(not.part());
        } else if (condition instanceof Condition.Bound bound) {
            return isPlain(bound.part());
        }
        return condition instanceof FactCondition fact && !fact.looksAtStrength();
    }
}
