package dev.assay.interval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/**
 * Looks for the greatest or the least value of an objective over all listings that choose among some options, by branch
 * and bound: the bound of a set of listings is the objective asked of all of them at once. A listing that reaches the
 * bound of the whole set ends the search.
 */
final class Search {

    /** How many sets of listings are looked at before the search gives up and the bound of the rest counts. */
    static final int MOST = 2_000;

    /**
     * What was found.
     *
     * @param bound no listing goes beyond it
     * @param attained the value of the best listing that was found
     * @param state that listing with what follows
     */
    record Found(int bound, int attained, State state) {

        /** Whether the bound is reached. */
        boolean isExact() {
            return bound == attained;
        }

        /** The best listing, before derivations. */
        Options listing() {
            return state.stated();
        }
    }

    private record Branch(State state, int bound) {}

    private final States states;
    private final Objective objective;
    private final boolean greatest;
    private final State base;
    private final long[] wanted;
    private List<Variable> variables = List.of();
    private int left;
    private int best = Integer.MIN_VALUE;
    private int unexplored = Integer.MIN_VALUE;
    private State found;

    /**
     * @param greatest whether to look for the greatest value or, with all signs turned, for the least
     * @param wanted the marks of the objective's dials
     * @param base a listing that is one of the choices
     * @param most how many sets of listings may be looked at
     */
    Search(States states, Objective objective, boolean greatest, long[] wanted, State base, int most) {
        this.states = states;
        this.objective = objective;
        this.greatest = greatest;
        this.base = base;
        this.wanted = wanted;
        this.left = most;
        this.found = base;
        settle(base);
    }

    /** Takes a listing that is one of the choices into account, so that better ones alone are looked for. */
    Search beyond(State single) {
        settle(single);
        return this;
    }

    /**
     * Searches all listings that choose among the options.
     *
     * @param open gives what is open as far as the objective is concerned
     */
    Found from(State options, Supplier<List<Variable>> open, Weights weights) {
        int bound = bound(options);
        if (bound > best) {
            variables = open.get();
            settle(states.near(guess(options.stated(), weights), base, wanted));
        }
        if (bound > best) {
            explore(new Branch(options, bound), 0);
        }
        int most = Math.max(best, unexplored);
        return greatest ? new Found(most, best, found) : new Found(-most, -best, found);
    }

    private Options guess(Options options, Weights weights) {
        Options guess = new Options(base.stated());
        for (Variable variable : variables) {
            guess.set(variable.position(), options.at(variable.position()));
        }
        for (Variable variable : variables) {
            if (guess.isOpen(variable.position())) {
                variable.choose(guess, weights.best(variable.position(), guess.at(variable.position()), greatest));
            }
        }
        return guess;
    }

    private void explore(Branch branch, int from) {
        if (branch.bound() <= best) {
            return;
        }
        int at = from;
        Options stated = branch.state().stated();
        while (at < variables.size() && !stated.isOpen(variables.get(at).position())) {
            at++;
        }
        if (at == variables.size()) {
            settle(states.near(stated, base, wanted));
            return;
        }
        List<Branch> children = new ArrayList<>(3);
        for (Options choice : variables.get(at).choices(stated)) {
            left--;
            State state = states.near(choice, branch.state(), wanted);
            children.add(new Branch(state, bound(state)));
        }
        children.sort(Comparator.comparingInt(Branch::bound).reversed());
        for (Branch child : children) {
            if (left > 0) {
                explore(child, at + 1);
            } else if (child.bound() > best) {
                unexplored = Math.max(unexplored, child.bound());
            }
        }
    }

    /** Takes a single listing into account; where a rule cannot be read, its value is known by bounds alone. */
    private void settle(State single) {
        Range range = objective.range(single.board());
        int value = greatest ? range.low() : -range.high();
        if (value > best) {
            best = value;
            found = single;
        }
        if (!range.isPoint()) {
            unexplored = Math.max(unexplored, greatest ? range.high() : -range.low());
        }
    }

    private int bound(State state) {
        Range range = objective.range(state.board());
        return greatest ? range.high() : -range.low();
    }
}
