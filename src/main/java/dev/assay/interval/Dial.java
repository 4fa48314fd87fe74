package dev.assay.interval;

import dev.assay.rule.Move;
import dev.assay.rule.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * A number that rules move, in whole steps: {@code min(all "at most", clamp(max(all "at least") + sum(all "add")))}.
 */
final class Dial {

    /**
     * What a rule does to it.
     *
     * @param rule the rule
     * @param lowers whether it speaks for less risk, so that it may not rest on weak facts
     */
    record Step(Rule rule, Gate gate, Move move, int amount, boolean lowers) {}

    private final int base;
    private final int least;
    private final int most;
    private final List<Step> steps = new ArrayList<>();
    private int number = -1;
    private int first = -1;

    /** What the steps do, side by side, since they are read for very many listings. */
    private Move[] moves = {};

    private int[] amounts = {};

    /** Its steps among all, as {@link Bits}. */
    private long[] own = {};

    /** @param base the floor where no rule sets one */
    Dial(int base, int least, int most) {
        this.base = base;
        this.least = least;
        this.most = most;
    }

    void add(Step step) {
        steps.add(step);
    }

    List<Step> steps() {
        return steps;
    }

    /** Gives it its place among all dials, and its steps theirs among all steps. */
    void place(int number, int first) {
        this.number = number;
        this.first = first;
        this.moves = steps.stream().map(Step::move).toArray(Move[]::new);
        this.own = Bits.where(first + moves.length, i -> i >= first);
        this.amounts = steps.stream().mapToInt(Step::amount).toArray();
    }

    /** Those of its steps that are in a word of all steps' {@link Bits}. */
    long steps(int word) {
        return own[word];
    }

    /** Its place among all dials. */
    int number() {
        return number;
    }

    /** How much a step moves the number, in hundredths of its scale; a guess that may be used for what to try first. */
    int weight(Step step) {
        int distance = step.move() == Move.ADD
                ? step.amount()
                : step.move() == Move.AT_LEAST ? step.amount() - least : step.amount() - most;
        return 100 * distance / (most - least);
    }

    /**
     * Reads where the number may lie; for a single listing, where it lies.
     *
     * @param holds whether each step of all dials holds
     */
    void read(Verdicts holds, int[] lows, int[] highs) {
        int sureFloor = -1;
        int lowFloor = Integer.MAX_VALUE;
        int highFloor = -1;
        int lowSum = 0;
        int highSum = 0;
        int lowCeiling = most;
        int highCeiling = most;
        for (int w = first >> 6; w << 6 < first + moves.length; w++) {
            for (long left = holds.may()[w] & own[w]; left != 0; left &= left - 1) {
                boolean sure = (holds.must()[w] & left & -left) != 0;
                int i = (w << 6) + Long.numberOfTrailingZeros(left) - first;
                int amount = amounts[i];
                switch (moves[i]) {
                    case AT_LEAST -> {
                        sureFloor = sure ? Math.max(sureFloor, amount) : sureFloor;
                        lowFloor = Math.min(lowFloor, amount);
                        highFloor = Math.max(highFloor, amount);
                    }
                    case ADD -> {
                        lowSum += sure || amount < 0 ? amount : 0;
                        highSum += sure || amount > 0 ? amount : 0;
                    }
                    case AT_MOST -> {
                        lowCeiling = Math.min(lowCeiling, amount);
                        highCeiling = sure ? Math.min(highCeiling, amount) : highCeiling;
                    }
                }
            }
        }
        boolean sure = sureFloor >= 0;
        int low = sure ? sureFloor : Math.min(base, lowFloor);
        int high = sure ? highFloor : Math.max(base, highFloor);
        lows[number] = clamp(low + lowSum, lowCeiling);
        highs[number] = clamp(high + highSum, highCeiling);
    }

    private int clamp(int value, int ceiling) {
        return Math.min(Math.min(Math.max(value, least), most), ceiling);
    }
}
