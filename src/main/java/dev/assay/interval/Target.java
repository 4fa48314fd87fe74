package dev.assay.interval;

import java.util.List;

/** What was worked out once for objectives over the same dials: what they depend on, and where to look first. */
final class Target {

    private final States states;
    private final Weights weights;
    private final long[] read;
    private final long[] relevant;

    /** The marks of its own steps. */
    private final long[] own;

    /** For each position the options that some gate on the way tells from others, as their bits. */
    private final int[] toldApart;

    /**
     * @param dials the dials of the objectives
     * @param read the dials that are read of each listing, those among them
     */
    Target(List<Dial> dials, List<Dial> read, States states, Derivations derivations, int size) {
        this.states = states;
        this.weights = new Weights(dials, size);
        this.read = states.mark(read);
        this.toldApart = new int[size];
        for (Dial dial : dials) {
            dial.steps()
                    .forEach(s -> s.gate()
                            .positions(
                                    false, (position, type, negated) -> toldApart[position] |= 1 << View.state(type)));
        }
        derivations.addDependencies(toldApart);
        this.relevant = Bits.where(size, i -> toldApart[i] != 0);
        this.own = states.mark(dials);
    }

    /** Whether it may depend on which of two options a position has. */
    boolean tellsApart(int position, int one, int other) {
        int told = toldApart[position];
        return told != 0 && ((one | other) > Options.STRONG || (told & (one | other)) != 0);
    }

    /** Whether something that it depends on may change with a variable where steps hold as they do. */
    boolean isOpen(Variable variable, Verdicts holds) {
        if (holds.someOpen(states.concerned(variable.position()), own)) {
            return true;
        }
        for (int rival : variable.rivals()) {
            if (holds.someOpen(states.concerned(rival), own)) {
                return true;
            }
        }
        return false;
    }

    /** The positions that it depends on, as {@link Bits}. */
    long[] relevant() {
        return relevant;
    }

    /** The marks of the steps that are read of each listing. */
    long[] read() {
        return read;
    }

    /** What to try first. */
    Weights weights() {
        return weights;
    }

    /** Those positions that it depends on. */
    List<Integer> relevantOf(List<Integer> positions) {
        return positions.stream().filter(i -> toldApart[i] != 0).toList();
    }

    /**
     * Looks for the least or the greatest value of an objective over all answers to some questions, in so many steps.
     *
     * @param hint a listing that answers may lead to, and that may well have it
     */
    Search.Found search(Objective objective, Questionnaire questionnaire, boolean greatest, State hint, int most) {
        return new Search(states, objective, this, questionnaire, greatest, hint, most).run();
    }
}
