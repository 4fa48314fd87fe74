package dev.assay.interval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
    private final Target target;
    private final Questionnaire questionnaire;
    private final boolean greatest;

    private int left;
    private int best = Integer.MIN_VALUE;
    private int unexplored = Integer.MIN_VALUE;
    private State found;

    /** The positions that are open as far as the objective is concerned, as {@link Bits}; known once they are needed. */
    private long[] open = {};

    /** The steps that listings may answer differently, as far as they are read. */
    private long[] read = {};

    /**
     * @param target what the objective depends on
     * @param questionnaire says which listings there are
     * @param greatest whether to look for the greatest value or, with all signs turned, for the least
     * @param hint one of the listings, which may well have it
     * @param most how many sets of listings may be looked at
     */
    Search(
            States states,
            Objective objective,
            Target target,
            Questionnaire questionnaire,
            boolean greatest,
            State hint,
            int most) {
        this.states = states;
        this.objective = objective;
        this.target = target;
        this.questionnaire = questionnaire;
        this.greatest = greatest;
        this.left = most;
        this.found = questionnaire.now();
        settle(found);
        settle(hint);
    }

    /** Searches all the listings. */
    Found run() {
        State all = questionnaire.all();
        int bound = bound(all);
        if (bound > best) {
            open = questionnaire.open(target.relevant());
            read = all.board().holds().open(target.read());
            settle(guess(all.stated()));
        }
        if (bound > best) {
            explore(new Branch(all, bound), 0);
        }
        int most = Math.max(best, unexplored);
        return greatest ? new Found(most, best, found) : new Found(-most, -best, found);
    }

    private State guess(Options options) {
        Options guess = new Options(questionnaire.base());
        guess.set(open, options);
        target.weights().choose(guess, questionnaire.free(open), greatest);
        long[] left = guess.open();
        Bits.retainAll(left, open);
        for (int at = Bits.next(left, 0); at >= 0; at = Bits.next(left, at + 1)) {
            questionnaire.variable(at).choose(guess, target.weights().best(at, guess.at(at), greatest));
        }
        return single(guess);
    }

    private State single(Options listing) {
        return states.near(listing, questionnaire.now(), read);
    }

    private int nextOpen(Options options, int from) {
        int at = Bits.next(open, from);
        while (at >= 0 && !options.isOpen(at)) {
            at = Bits.next(open, at + 1);
        }
        return at;
    }

    private void explore(Branch branch, int from) {
        if (branch.bound() <= best) {
            return;
        }
        Options stated = branch.state().stated();
        Verdicts holds = branch.state().board().holds();
        int at = nextOpen(stated, from);
        while (at >= 0 && !target.isOpen(questionnaire.variable(at), holds)) {
            stated = questionnaire.variable(at).first(stated);
            at = nextOpen(stated, at + 1);
        }
        if (at < 0) {
            settle(single(stated));
            return;
        }
        List<Branch> children = new ArrayList<>(3);
        long[] undecided = branch.state().board().holds().open(read);
        for (Options choice : questionnaire.variable(at).choices(stated, target)) {
            left--;
            State state = states.near(choice, branch.state(), undecided);
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
