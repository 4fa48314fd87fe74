package dev.assay.assess;

import dev.assay.model.Because;
import dev.assay.rule.Move;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes moves together into a number: {@code min(all "at most", clamp(max(all "at least", 0) + sum(all "add"), least,
 * most))}. The result does not depend on the order of the moves.
 */
final class Combination {

    /** A move with the rule behind it. */
    record Step(Move move, BigDecimal value, Because because) {}

    private final List<Step> steps;

    Combination(List<Step> steps) {
        this.steps = new ArrayList<>(steps);
        this.steps.sort(Combination::order);
    }

    private static int order(Step a, Step b) {
        if (a.move() != b.move()) {
            return a.move().compareTo(b.move());
        }
        int strictest = switch (a.move()) {
            case AT_LEAST -> b.value().compareTo(a.value());
            case AT_MOST -> a.value().compareTo(b.value());
            case ADD -> 0;
        };
        return strictest != 0
                ? strictest
                : a.because().rule().compareTo(b.because().rule());
    }

    /**
     * The value.
     *
     * @param base the floor where no rule sets one
     */
    BigDecimal value(BigDecimal base, BigDecimal least, BigDecimal most) {
        // steps that set a floor come first
        boolean floored = !steps.isEmpty() && steps.get(0).move() == Move.AT_LEAST;
        BigDecimal floor = floored ? BigDecimal.ZERO : base;
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal ceiling = most;
        for (Step step : steps) {
            switch (step.move()) {
                case AT_LEAST -> floor = floor.max(step.value());
                case ADD -> sum = sum.add(step.value());
                case AT_MOST -> ceiling = ceiling.min(step.value());
            }
        }
        return floor.add(sum).max(least).min(most).min(ceiling).setScale(2);
    }

    /**
     * What sets the value: the ceilings, if they cut it; otherwise the highest floors and each addition.
     *
     * @param most the greatest value that there is
     * @return groups that are all needed; of the rules within a group, each is enough by itself
     */
    List<List<Because>> deciding(BigDecimal most) {
        BigDecimal ceiling = most;
        BigDecimal sum = BigDecimal.ZERO;
        List<Because> floors = new ArrayList<>();
        List<Because> ceilings = new ArrayList<>();
        List<List<Because>> groups = new ArrayList<>();
        // the highest floor and the lowest ceiling come first of their kind
        BigDecimal floor = null;
        for (Step step : steps) {
            switch (step.move()) {
                case AT_LEAST -> {
                    floor = floor == null ? step.value() : floor;
                    if (step.value().compareTo(floor) == 0) {
                        floors.add(step.because());
                    }
                }
                case ADD -> {
                    sum = sum.add(step.value());
                    groups.add(List.of(step.because()));
                }
                case AT_MOST -> {
                    ceiling = ceilings.isEmpty() ? step.value() : ceiling;
                    if (step.value().compareTo(ceiling) == 0) {
                        ceilings.add(step.because());
                    }
                }
            }
        }
        if (floor != null) {
            sum = sum.add(floor);
            groups.add(floors);
        }
        return ceiling.compareTo(sum.min(most)) < 0 ? List.of(ceilings) : groups;
    }

    List<Because> because() {
        List<Because> because = new ArrayList<>(steps.size());
        for (Step step : steps) {
            because.add(step.because());
        }
        return because;
    }
}
