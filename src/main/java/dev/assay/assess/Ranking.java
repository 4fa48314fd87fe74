package dev.assay.assess;

import dev.assay.model.Because;
import dev.assay.rule.Move;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes floors and ceilings together on a scale of words: the worst floor, brought down to the best ceiling.
 */
final class Ranking {

    /** A move with the rule behind it; ranks count from 0, the best, upwards. */
    record Step(Move move, int rank, Because because) {}

    private final List<Step> steps;

    Ranking(List<Step> steps) {
        this.steps = new ArrayList<>(steps);
        this.steps.sort(Ranking::order);
    }

    private static int order(Step a, Step b) {
        if (a.move() != b.move()) {
            return a.move().compareTo(b.move());
        }
        int ranks = Integer.compare(a.rank(), b.rank());
        int strictest = a.move() == Move.AT_MOST ? ranks : -ranks;
        return strictest != 0
                ? strictest
                : a.because().rule().compareTo(b.because().rule());
    }

    /**
     * The rank.
     *
     * @param base the floor where no rule sets one
     */
    int rank(int base) {
        // steps that set a floor come first
        boolean floored = !steps.isEmpty() && steps.get(0).move() == Move.AT_LEAST;
        int floor = floored ? 0 : base;
        int ceiling = Integer.MAX_VALUE;
        for (Step step : steps) {
            if (step.move() == Move.AT_MOST) {
                ceiling = Math.min(ceiling, step.rank());
            } else {
                floor = Math.max(floor, step.rank());
            }
        }
        return Math.min(floor, ceiling);
    }

    List<Because> because() {
        List<Because> because = new ArrayList<>(steps.size());
        for (Step step : steps) {
            because.add(step.because());
        }
        return because;
    }
}
