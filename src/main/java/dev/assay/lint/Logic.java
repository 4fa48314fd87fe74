package dev.assay.lint;

import dev.assay.model.Capability;
import dev.assay.model.Vocabulary;
import dev.assay.rule.Condition;
import dev.assay.rule.FactCondition;
import dev.assay.rule.FactType;
import dev.assay.rule.FieldTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What can be said of conditions without a listing: whether they can hold, and whether one implies another. A capability
 * is present, absent or unknown, and one kind at most is present; derivations are left aside.
 */
final class Logic {

    private static final int TRIES = 2_000;

    private final Vocabulary vocabulary;

    Logic(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Something to be made true. */
    sealed interface Goal permits Wanted, Allowed {}

    /** A condition that is to hold, or not to hold. */
    record Wanted(Condition condition, boolean holds) implements Goal {}

    /** A capability that is to have one of some states. */
    record Allowed(int position, int states) implements Goal {}

    /** Whether some listing meets the condition. */
    boolean canHold(Condition condition) {
        return canHold(List.of(new Wanted(condition, true)));
    }

    /** Whether every listing meets the condition. */
    boolean always(Condition condition) {
        return !canHold(List.of(new Wanted(condition, false)));
    }

    /** Whether every listing that meets the first condition meets the second. */
    boolean implies(Condition first, Condition second) {
        return !canHold(List.of(new Wanted(first, true), new Wanted(second, false)));
    }

    /** Whether the same listings meet both. */
    boolean equal(Condition first, Condition second) {
        return implies(first, second) && implies(second, first);
    }

    /** The condition that a capability is present, absent or unknown. */
    Condition is(FactType type, String capability) {
        return FactCondition.some(
                type,
                new FieldTest.OneOf("id", Set.of(capability), true),
                vocabulary,
                type.word() + "( id == \"" + capability + "\" )");
    }

    /** Whether all goals can be met together; if that takes too long to find out, it is taken to be so. */
    boolean canHold(List<? extends Goal> goals) {
        return meets(new World(vocabulary, goals), new int[] {TRIES});
    }

    /** The states of all capabilities that a test admits, as goals. */
    List<Goal> restrict(Predicate<Capability> which, int states) {
        List<Goal> goals = new ArrayList<>();
        for (int i = 0; i < vocabulary.size(); i++) {
            if (which.test(vocabulary.at(i))) {
                goals.add(new Allowed(i, states));
            }
        }
        return goals;
    }

    private static boolean meets(World world, int[] triesLeft) {
        if (!world.settle()) {
            return false;
        }
        List<Goal> choice = world.narrowest();
        if (choice == null || --triesLeft[0] < 0) {
            return true;
        }
        for (Goal alternative : choice) {
            if (meets(world.with(choice, alternative), triesLeft)) {
                return true;
            }
        }
        return false;
    }
}
