package dev.assay.interval;

import java.util.ArrayList;
import java.util.List;

/**
 * All dials with their steps numbered through, so that where only a few capabilities changed, only the steps are read
 * anew that look at them. Immutable.
 */
final class Dials {

    private final Dial[] dials;
    private final Dial.Step[] steps;
    private final int[] dialOf;
    private final Concerned stepsAt;

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
        int step = 0;
        for (int i = 0; i < dials.length; i++) {
            for (int left = dials[i].steps().size(); left > 0; left--) {
                dialOf[step++] = i;
            }
        }
        stepsAt = new Concerned(numbered.stream().map(Dial.Step::gate).toList(), size);
    }

    /** The steps of all dials, by their numbers. */
    List<Dial.Step> steps() {
        return List.of(steps);
    }

    /** Marks the steps of every dial. */
    long[] all() {
        return mark(List.of(dials));
    }

    /** Marks the steps of some dials. */
    long[] mark(List<Dial> some) {
        return Bits.where(steps.length, i -> some.contains(dials[dialOf[i]]));
    }

    /** Where the dials stand. */
    Board board(Options closed) {
        Verdicts holds = Verdicts.none(steps.length);
        for (int i = 0; i < steps.length; i++) {
            holds.put(i, steps[i].holds(closed));
        }
        int[] lows = new int[dials.length];
        int[] highs = new int[dials.length];
        for (Dial dial : dials) {
            dial.read(holds, lows, highs);
        }
        return new Board(holds, lows, highs);
    }

    /**
     * Where the dials stand for options that differ little from others.
     *
     * @param before where they stand for those
     * @param changed the {@linkplain Options#changes(Options) places} at which they differ
     * @param wanted the steps of the dials that matter; the others stay as they were
     */
    Board board(Options closed, Board before, long[] changed, long[] wanted) {
        long[] again = stepsAt.at(changed);
        Verdicts holds = null;
        boolean[] moved = null;
        for (int w = 0; w < again.length; w++) {
            for (long left = again[w] & wanted[w]; left != 0; left &= left - 1) {
                int step = (w << 6) + Long.numberOfTrailingZeros(left);
                Answer answer = steps[step].holds(closed);
                if (!before.holds().is(step, answer)) {
                    if (holds == null || moved == null) {
                        holds = before.holds().copy();
                        moved = new boolean[dials.length];
                    }
                    holds.put(step, answer);
                    moved[dialOf[step]] = true;
                }
            }
        }
        if (holds == null || moved == null) {
            return before;
        }
        int[] lows = before.lows().clone();
        int[] highs = before.highs().clone();
        for (int i = 0; i < dials.length; i++) {
            if (moved[i]) {
                dials[i].read(holds, lows, highs);
            }
        }
        return new Board(holds, lows, highs);
    }
}
