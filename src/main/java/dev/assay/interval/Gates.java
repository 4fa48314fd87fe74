package dev.assay.interval;

import dev.assay.model.Vocabulary;
import dev.assay.rule.Condition;
import dev.assay.rule.FactCondition;
import dev.assay.rule.FactType;
import dev.assay.rule.RowCondition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes gates of conditions. Equal patterns share one. */
final class Gates {

    private final Vocabulary vocabulary;
    private final Map<String, Gate> byText = new HashMap<>();

    Gates(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The gate of a rule's condition; one that only the compiler can read may always hold. */
    Gate of(@Nullable Condition condition) {
        if (condition instanceof Condition.All all) {
            return new Gate.All(parts(all.parts()));
        } else if (condition instanceof Condition.Any any) {
            return new Gate.Any(parts(any.parts()));
        } else if (condition instanceof Condition.Not not) {
            return new Gate.Not(of(not.part()));
        } else if (condition instanceof Condition.Bound bound) {
            return of(bound.part());
        } else if (condition instanceof FactCondition fact) {
            return byText.computeIfAbsent(fact.text(), t -> new Gate.Facts(fact, vocabulary));
        } else if (condition instanceof RowCondition row && row.type() == FactType.LAYER_STATUS && row.fold() == null) {
            return new Gate.Layers(row);
        }
        return new Gate.Opaque();
    }

    private Gate[] parts(List<Condition> parts) {
        return parts.stream().map(this::of).toArray(Gate[]::new);
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
