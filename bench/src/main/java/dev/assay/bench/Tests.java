package dev.assay.bench;

import dev.assay.model.Capability;
import dev.assay.rule.Comparison;
import dev.assay.rule.Condition;
import dev.assay.rule.FactCondition;
import dev.assay.rule.FactType;
import java.util.List;
import java.util.function.Predicate;

/** Conditions as Java predicates, for engines that take those: the fastest form that they offer. */
final class Tests {

    private Tests() {}

    static Predicate<Known> of(Condition condition) {
        if (condition instanceof Condition.All all) {
            Predicate<Known>[] parts = parts(all.parts());
            return k -> {
                for (Predicate<Known> part : parts) {
                    if (!part.test(k)) {
                        return false;
                    }
                }
                return true;
            };
        }
        if (condition instanceof Condition.Any any) {
            Predicate<Known>[] parts = parts(any.parts());
            return k -> {
                for (Predicate<Known> part : parts) {
                    if (part.test(k)) {
                        return true;
                    }
                }
                return false;
            };
        }
        if (condition instanceof Condition.Not not) {
            return of(not.part()).negate();
        }
        FactCondition fact = fact(condition);
        String[] ids = fact.candidates().stream().map(Capability::id).toArray(String[]::new);
        boolean present = fact.type() == FactType.PRESENT;
        return k -> {
            for (String id : ids) {
                if ((present ? k.present : k.absent).contains(id)) {
                    return true;
                }
            }
            return false;
        };
    }

    /** A line on present or absent capabilities, one of which is enough; the rules of the task have no other. */
    static FactCondition fact(Condition condition) {
        if (condition instanceof FactCondition fact
                && fact.type() != FactType.UNKNOWN
                && !fact.looksAtStrength()
                && (fact.comparison() == null || one(fact))) {
            return fact;
        }
        throw new IllegalArgumentException("no translation for " + condition.text());
    }

    private static boolean one(FactCondition fact) {
        return fact.comparison() == Comparison.AT_LEAST && fact.bound().intValueExact() == 1;
    }

    @SuppressWarnings("unchecked")
    private static Predicate<Known>[] parts(List<Condition> parts) {
        return parts.stream().map(Tests::of).toArray(Predicate[]::new);
    }
}
