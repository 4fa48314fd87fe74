package dev.assay.interval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * All dials with their steps numbered through, so that where only a few capabilities changed, only the steps are read
 * anew that look at them. Immutable.
 */
final class Dials {

    private final Dial[] dials;
    private final Dial.Step[] steps;
    private final int[] dialOf;

    /** For each position the steps that look at it. */
    private final BitSet[] stepsAt;

    /** @param size how many capabilities there are */
    Dials(List<Dial> all, int size) {
        dials = all.toArray(Dial[]::new);
        List<Dial.Step> numbered = new ArrayList<>();
        for (int i = 0; i < dials.length; i++) {
            dials[i].place(i, numbered.size());
            numbered.addAll(dials[i].steps());
        }
        steps = numbered.toArray(Dial.Step[]::new);
        dialOf = new int[steps.length];
        stepsAt = new BitSet[size];
        for (int i = 0; i < size; i++) {
            stepsAt[i] = new BitSet(steps.length);
        }
        int step = 0;
        for (int i = 0; i < dials.length; i++) {
            for (Dial.Step one : dials[i].steps()) {
                int number = step++;
                dialOf[number] = i;
                one.gate().positions(false, (position, type, negated) -> stepsAt[position].set(number));
            }
        }
    }

    /** Marks the steps of every dial. */
    BitSet all() {
        return mark(List.of(dials));
    }

    /** Marks the steps of some dials. */
    BitSet mark(List<Dial> some) {
        BitSet marks = new BitSet(steps.length);
        for (int i = 0; i < steps.length; i++) {
            marks.set(i, some.contains(dials[dialOf[i]]));
        }
        return marks;
    }

    /** Where the dials stand. */
    Board board(Options closed) {
        byte[] answers = new byte[steps.length];
        for (int i = 0; i < steps.length; i++) {
            answers[i] = steps[i].holds(closed).code();
        }
        int[] lows = new int[dials.length];
        int[] highs = new int[dials.length];
        for (Dial dial : dials) {
            dial.read(answers, lows, highs);
        }
        return new Board(answers, lows, highs);
    }

    /**
     * Where the dials stand for options that differ little from others.
     *
     * @param before where they stand for those
     * @param changed the positions at which they differ
     * @param wanted the steps of the dials that matter; the others stay as they were
     */
    Board board(Options closed, Board before, int[] changed, BitSet wanted) {
        BitSet again = new BitSet(steps.length);
        for (int position : changed) {
            again.or(stepsAt[position]);
        }
        again.and(wanted);
        byte[] answers = null;
        boolean[] moved = null;
        for (int step = again.nextSetBit(0); step >= 0; step = again.nextSetBit(step + 1)) {
            byte answer = steps[step].holds(closed).code();
            if (answer != before.answers()[step]) {
                if (answers == null || moved == null) {
                    answers = before.answers().clone();
                    moved = new boolean[dials.length];
                }
                answers[step] = answer;
                moved[dialOf[step]] = true;
            }
        }
        if (answers == null || moved == null) {
            return before;
        }
        int[] lows = Arrays.copyOf(before.lows(), dials.length);
        int[] highs = Arrays.copyOf(before.highs(), dials.length);
        for (int i = 0; i < dials.length; i++) {
            if (moved[i]) {
                dials[i].read(answers, lows, highs);
            }
        }
        return new Board(answers, lows, highs);
    }
}
