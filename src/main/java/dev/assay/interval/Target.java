package dev.assay.interval;

import java.util.BitSet;
import java.util.List;

/** What was worked out once for objectives over the same dials: what they depend on, and where to look first. */
final class Target {

    private final States states;
    private final Weights weights;
    private final long[] wanted;
    private final BitSet dependsOn = new BitSet();
    private final long[] relevant;

    /**
     * @param dials the dials of the objectives
     * @param read the dials that are read of each listing, those among them
     */
    Target(List<Dial> dials, List<Dial> read, States states, Derivations derivations, int size) {
        this.states = states;
        this.weights = new Weights(dials, size);
        this.wanted = states.mark(read);
        for (Dial dial : dials) {
            dial.steps().forEach(s -> s.gate().positions(false, (position, type, negated) -> dependsOn.set(position)));
        }
        derivations.addDependencies(dependsOn);
        relevant = Bits.where(size, dependsOn::get);
    }

    /** Whether it may depend on a position. */
    boolean dependsOn(int position) {
        return dependsOn.get(position);
    }

    /** Those positions that it depends on. */
    List<Integer> relevantOf(List<Integer> positions) {
        return positions.stream().filter(dependsOn::get).toList();
    }

    /**
     * Looks for the least or the greatest value of an objective over all answers to some questions, in so many steps.
     *
     * @param hint a listing that answers may lead to, and that may well have it
     */
    Search.Found search(Objective objective, Questionnaire questionnaire, boolean greatest, State hint, int most) {
        return new Search(states, objective, greatest, wanted, questionnaire.now(), most)
                .beyond(hint)
                .from(questionnaire.all(), () -> questionnaire.variables(relevant), weights);
    }
}
