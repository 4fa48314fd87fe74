package dev.assay.assess;

import dev.assay.model.Capability;
import dev.assay.rule.Condition;
import dev.assay.rule.FactCondition;
import dev.assay.rule.FactType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether conditions can hold for a listing of which nothing is known but its kind. */
final class Reach {

    /** What is known of a condition. */
    private enum Known {
        HOLDS,
        FAILS,
        OPEN;

        Known not() {
            return this == HOLDS ? FAILS : this == FAILS ? HOLDS : OPEN;
        }
    }

    private final @Nullable Capability kind;

    /** @param kind the kind of agent, or null if not even that is known */
    Reach(@Nullable Capability kind) {
        this.kind = kind;
    }

    /** Whether some listing of the kind meets the condition. */
    boolean canHold(Condition when) {
        return known(when) != Known.FAILS;
    }

    /** The capabilities that a condition looks at. */
    static List<Capability> reads(Condition condition) {
        List<Capability> found = new ArrayList<>();
        if (condition instanceof Condition.All all) {
            all.parts().forEach(p -> found.addAll(reads(p)));
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(p -> found.addAll(reads(p)));
        } else if (condition instanceof Condition.Not not) {
            found.addAll(reads(not.part()));
        } else if (condition instanceof Condition.Bound bound) {
            found.addAll(reads(bound.part()));
        } else if (condition instanceof FactCondition fact) {
            found.addAll(fact.candidates());
        }
        return found;
    }

    private Known known(Condition condition) {
        if (kind == null) {
            return Known.OPEN;
        }
        if (condition instanceof Condition.All all) {
            return every(all.parts(), Known.HOLDS, Known.FAILS);
        }
        if (condition instanceof Condition.Any any) {
            return every(any.parts(), Known.FAILS, Known.HOLDS);
        }
        if (condition instanceof Condition.Not not) {
            return known(not.part()).not();
        }
        if (condition instanceof Condition.Bound bound) {
            return known(bound.part());
        }
        return condition instanceof FactCondition fact ? ofKinds(fact, kind) : Known.OPEN;
    }

    /** One value if all parts have it, the other if some part has that. */
    private Known every(List<Condition> parts, Known all, Known some) {
        Known known = all;
        for (Condition part : parts) {
            Known one = known(part);
            if (one == some) {
                return some;
            }
            known = one == Known.OPEN ? Known.OPEN : known;
        }
        return known;
    }

    /** Only patterns about nothing but kinds are decided by the kind, unless one of them is the kind wanted. */
    private static Known ofKinds(FactCondition fact, Capability kind) {
        if (fact.type() != FactType.PRESENT || fact.counts() || fact.looksAtStrength()) {
            return Known.OPEN;
        }
        boolean kindsOnly = true;
        for (Capability candidate : fact.candidates()) {
            if (candidate.id().equals(kind.id())) {
                return Known.HOLDS;
            }
            kindsOnly &= candidate.family().equals(Matters.KIND);
        }
        return kindsOnly ? Known.FAILS : Known.OPEN;
    }
}
