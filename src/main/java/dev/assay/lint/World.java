package dev.assay.lint;

import dev.assay.lint.Logic.Allowed;
import dev.assay.lint.Logic.Goal;
import dev.assay.lint.Logic.Wanted;
import dev.assay.model.Vocabulary;
import dev.assay.rule.Condition;
import dev.assay.rule.FactCondition;
import dev.assay.rule.FactType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of a listing that is being made up to meet some goals: the states left to each capability. */
final class World {

    static final int PRESENT = 1;
    static final int ABSENT = 2;
    static final int UNKNOWN = 4;
    static final int ANY = PRESENT | ABSENT | UNKNOWN;

    private final Vocabulary vocabulary;
    private final int[] states;
    private final Map<String, Boolean> opaque;
    private final List<List<Goal>> choices;
    private final Deque<Goal> goals = new ArrayDeque<>();

    World(Vocabulary vocabulary, Collection<? extends Goal> goals) {
        this.vocabulary = vocabulary;
        this.states = new int[vocabulary.size()];
        Arrays.fill(states, ANY);
        this.opaque = new HashMap<>();
        this.choices = new ArrayList<>();
        this.goals.addAll(goals);
    }

    private World(World other) {
        vocabulary = other.vocabulary;
        states = other.states.clone();
        opaque = new HashMap<>(other.opaque);
        choices = new ArrayList<>(other.choices);
    }

    /** A copy in which one way out of a choice is taken. */
    World with(List<Goal> choice, Goal taken) {
        World world = new World(this);
        world.choices.remove(choice);
        world.goals.add(taken);
        return world;
    }

    /** Does all that leaves no choice; whether that can be done. */
    boolean settle() {
        while (!goals.isEmpty()) {
            Goal goal = goals.remove();
            if (!(goal instanceof Allowed allowed ? allow(allowed) : want((Wanted) goal))) {
                return false;
            }
        }
        return true;
    }

    /** The open choice with the fewest ways out; null if nothing is open. */
    @Nullable
    List<Goal> narrowest() {
        choices.removeIf(c -> c.stream().anyMatch(this::isMet));
        List<Goal> best = null;
        for (int i = 0; i < choices.size(); i++) {
            List<Goal> open = choices.get(i).stream().filter(this::isOpen).toList();
            choices.set(i, open);
            best = best == null || open.size() < best.size() ? open : best;
        }
        return best;
    }

    private boolean isMet(Goal goal) {
        return goal instanceof Allowed a && (states[a.position()] & ~a.states()) == 0;
    }

    private boolean isOpen(Goal goal) {
        return !(goal instanceof Allowed a) || (states[a.position()] & a.states()) != 0;
    }

    private boolean allow(Allowed goal) {
        int at = goal.position();
        int before = states[at];
        states[at] &= goal.states();
        if (states[at] == PRESENT && before != PRESENT && isKind(at)) {
            for (int i = 0; i < states.length; i++) {
                if (i != at && isKind(i)) {
                    goals.add(new Allowed(i, ANY & ~PRESENT));
                }
            }
        }
        return states[at] != 0;
    }

    private boolean isKind(int position) {
        return vocabulary.at(position).family().equals("kind");
    }

    private boolean want(Wanted goal) {
        Condition condition = goal.condition();
        boolean holds = goal.holds();
        if (condition instanceof Condition.All all) {
            return parts(all.parts(), holds, holds);
        } else if (condition instanceof Condition.Any any) {
            return parts(any.parts(), holds, !holds);
        } else if (condition instanceof Condition.Not not) {
            return goals.add(new Wanted(not.part(), !holds));
        } else if (condition instanceof Condition.Bound bound) {
            return goals.add(new Wanted(bound.part(), holds));
        } else if (condition instanceof FactCondition fact && isPlain(fact)) {
            return holds ? some(fact) : none(fact);
        }
        Boolean other = opaque.put(condition.text(), holds);
        return (other == null || other == holds)
                && (!(condition instanceof FactCondition fact) || counted(fact, holds));
    }

    private boolean parts(List<Condition> parts, boolean holds, boolean together) {
        List<Goal> wanted = new ArrayList<>();
        parts.forEach(p -> wanted.add(new Wanted(p, holds)));
        return together ? goals.addAll(wanted) || wanted.isEmpty() : choose(wanted);
    }

    private boolean choose(List<Goal> ways) {
        choices.add(ways);
        return !ways.isEmpty();
    }

    private boolean some(FactCondition fact) {
        return choose(goals(fact, state(fact.type())));
    }

    private boolean none(FactCondition fact) {
        goals.addAll(goals(fact, ANY & ~state(fact.type())));
        return true;
    }

    /** A count, or a test of strength: what it says of single capabilities is only whether one of them is needed. */
    private boolean counted(FactCondition fact, boolean holds) {
        if (!fact.counts()) {
            return !holds || some(fact);
        }
        List<Boolean> byNumber = Numbers.holding(fact, vocabulary);
        return byNumber.contains(holds) && (byNumber.get(0) == holds || some(fact));
    }

    private List<Goal> goals(FactCondition fact, int wanted) {
        List<Goal> all = new ArrayList<>();
        fact.candidates().forEach(c -> all.add(new Allowed(vocabulary.indexOf(c.id()), wanted)));
        return all;
    }

    private static boolean isPlain(FactCondition fact) {
        return !fact.counts() && !fact.looksAtStrength();
    }

    private static int state(FactType type) {
        return type == FactType.PRESENT ? PRESENT : type == FactType.ABSENT ? ABSENT : UNKNOWN;
    }
}
