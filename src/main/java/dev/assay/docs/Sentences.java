package dev.assay.docs;

import dev.assay.rule.Condition;
import dev.assay.rule.FactCondition;
import dev.assay.rule.RowCondition;
import java.util.List;

/** Puts conditions into plain words. */
final class Sentences {

    private final boolean namesLegs;

    /** @param namesLegs whether variables name the legs of a chain */
    Sentences(boolean namesLegs) {
        this.namesLegs = namesLegs;
    }

    /** The lines of a condition, which all have to hold; one that says so if there is none. */
    List<Sentence> lines(Condition condition) {
        if (!(condition instanceof Condition.All all)) {
            return List.of(of(condition));
        }
        return all.parts().isEmpty() ? List.of(Sentence.of("always")) : each(all.parts());
    }

    private Sentence of(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts().isEmpty()
                    ? Sentence.of("always")
                    : new Sentence("all of these hold:", each(all.parts()));
        }
        if (condition instanceof Condition.Any any) {
            return new Sentence("at least one of these holds:", each(any.parts()));
        }
        if (condition instanceof Condition.Not not) {
            return not(not.part());
        }
        if (condition instanceof Condition.Bound bound) {
            Sentence part = FactSentences.of(bound.part(), false);
            return namesLegs ? part.after(leg(bound.variable()) + ": ") : part;
        }
        return leaf(condition, false);
    }

    private Sentence not(Condition part) {
        if (part instanceof Condition.All all) {
            return new Sentence("not all of these hold:", each(all.parts()));
        }
        if (part instanceof Condition.Any any) {
            return new Sentence("none of these holds:", each(any.parts()));
        }
        return part instanceof Condition.Not twice
                ? of(twice.part())
                : leaf(part instanceof Condition.Bound bound ? bound.part() : part, true);
    }

    private static Sentence leaf(Condition condition, boolean negated) {
        if (condition instanceof FactCondition fact) {
            return FactSentences.of(fact, negated);
        }
        if (condition instanceof RowCondition row) {
            return Sentence.of(RowSentences.of(row, negated));
        }
        throw new IllegalArgumentException(condition.text());
    }

    private static String leg(String variable) {
        return variable.substring(1).replace('_', ' ');
    }

    private List<Sentence> each(List<Condition> parts) {
        return parts.stream().map(this::of).toList();
    }
}
