package dev.assay.assess;

import dev.assay.model.Because;
import dev.assay.rule.Move;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Takes floors and ceilings together on a scale of words: the worst floor, brought down to the best ceiling.
 */
final class Ranking {

    /** A move with the rule behind it; ranks count from 0, the best, upwards. */
    record Step(Move move, int rank, Because because) {}

    private static final Comparator<Step> ORDER = Comparator.comparing(Step::move)
            .thenComparingInt(s -> s.move() == Move.AT_MOST ? s.rank() : -s.rank())
            .thenComparing(s -> s.because().rule());

    private final List<Step> steps;

    Ranking(List<Step> steps) {
        List<Step> sorted = new ArrayList<>(steps);
        sorted.sort(ORDER);
        this.steps = List.copyOf(sorted);
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
