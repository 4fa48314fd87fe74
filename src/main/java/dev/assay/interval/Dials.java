package dev.assay.interval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All dials with their steps numbered through, so that where only a few capabilities changed, only the steps are read
 * anew that look at them. Immutable.
 */
final class Dials {

    private final Dial[] dials;
    private final Dial.Step[] steps;
    private final int[] dialOf;
    private final int[][] stepsAt;

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
        List<List<Integer>> at = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            at.add(new ArrayList<>());
        }
        int step = 0;
        for (int i = 0; i < dials.length; i++) {
            for (Dial.Step one : dials[i].steps()) {
                int number = step++;
                dialOf[number] = i;
                one.gate().positions(false, (position, type, negated) -> {
                    if (!at.get(position).contains(number)) {
                        at.get(position).add(number);
                    }
                });
            }
        }
        stepsAt = at.stream()
                .map(l -> l.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** Marks every dial. */
    boolean[] all() {
        return mark(List.of(dials));
    }

    /** Marks some dials. */
    boolean[] mark(List<Dial> some) {
        boolean[] marks = new boolean[dials.length];
        some.forEach(d -> marks[d.number()] = true);
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
     * @param wanted the dials that matter, by their numbers; the others stay as they were
     */
    Board board(Options closed, Board before, int[] changed, boolean[] wanted) {
        byte[] answers = null;
        boolean[] moved = null;
        for (int position : changed) {
            for (int step : stepsAt[position]) {
                if (!wanted[dialOf[step]]) {
                    continue;
                }
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
