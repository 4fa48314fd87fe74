package dev.assay.interval;

import dev.assay.rule.Move;
import dev.assay.rule.Rule;
import java.util.ArrayList;
import java.util.Comparator;
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

    /** What the steps do, side by side, since they are read for very many listings; by move, then from the least amount. */
    private int[] amounts = {};

    /** Its steps among all, and those of each move, as {@link Bits}. */
    private long[] own = {};

    private long[] floors = {};
    private long[] sums = {};
    private long[] ceilings = {};

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
        steps.sort(Comparator.comparing(Step::move).thenComparingInt(Step::amount));
        this.amounts = steps.stream().mapToInt(Step::amount).toArray();
        this.own = Bits.where(first + amounts.length, i -> i >= first);
        this.floors = of(Move.AT_LEAST);
        this.sums = of(Move.ADD);
        this.ceilings = of(Move.AT_MOST);
    }

    private long[] of(Move move) {
        return Bits.where(
                first + amounts.length, i -> i >= first && steps.get(i - first).move() == move);
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
        for (int w = first >> 6; w < own.length; w++) {
            long may = holds.may()[w];
            long must = holds.must()[w];
            long floor = may & floors[w];
            if (floor != 0) {
                lowFloor = Math.min(lowFloor, lowest(w, floor));
                highFloor = Math.max(highFloor, highest(w, floor));
                sureFloor = (floor & must) == 0 ? sureFloor : Math.max(sureFloor, highest(w, floor & must));
            }
            for (long left = may & sums[w]; left != 0; left &= left - 1) {
                int amount = lowest(w, left);
                boolean sure = (must & left & -left) != 0;
                lowSum += sure || amount < 0 ? amount : 0;
                highSum += sure || amount > 0 ? amount : 0;
            }
            long ceiling = may & ceilings[w];
            if (ceiling != 0) {
                lowCeiling = Math.min(lowCeiling, lowest(w, ceiling));
                highCeiling = (ceiling & must) == 0 ? highCeiling : Math.min(highCeiling, lowest(w, ceiling & must));
            }
        }
        boolean sure = sureFloor >= 0;
        int low = sure ? sureFloor : Math.min(base, lowFloor);
        int high = sure ? highFloor : Math.max(base, highFloor);
        lows[number] = clamp(low + lowSum, lowCeiling);
        highs[number] = clamp(high + highSum, highCeiling);
    }

    private int lowest(int word, long some) {
        return amounts[(word << 6) + Long.numberOfTrailingZeros(some) - first];
    }

    private int highest(int word, long some) {
        return amounts[(word << 6) + 63 - Long.numberOfLeadingZeros(some) - first];
    }

    private int clamp(int value, int ceiling) {
        return Math.min(Math.min(Math.max(value, least), most), ceiling);
    }
}
