package dev.assay.interval;

import java.util.ArrayList;
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
    private final Panel panel;

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
        panel = new Panel(numbered.stream().map(Dial.Step::gate).toList(), i -> steps[i].lowers(), size);
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

    /** Marks the steps that look at some positions. */
    long[] lookingAt(BitSet positions) {
        return panel.at(positions);
    }

    /** Where the dials stand. */
    Board board(Options closed) {
        Verdicts holds = panel.ask(closed.full(), closed.strong());
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
     * @param wanted the steps that matter and may answer something else; the others stay as they were
     */
    @SuppressWarnings("ReferenceEquality") // the same verdicts are handed on where none is another
    Board board(Options closed, Board before, long[] changed, long[] wanted) {
        long[] again = panel.at(changed);
        Bits.retainAll(again, wanted);
        Verdicts holds = panel.ask(again, before.holds(), closed.full(), closed.strong());
        if (holds == before.holds()) {
            return before;
        }
        int[] lows = before.lows().clone();
        int[] highs = before.highs().clone();
        for (int w = 0; w < again.length; w++) {
            long left = holds.differences(w, before.holds());
            while (left != 0) {
                Dial dial = dials[dialOf[(w << 6) + Long.numberOfTrailingZeros(left)]];
                dial.read(holds, lows, highs);
                left &= ~dial.steps(w);
            }
        }
        return new Board(holds, lows, highs);
    }
}
