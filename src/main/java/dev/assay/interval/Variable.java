package dev.assay.interval;

import java.util.ArrayList;
import java.util.List;

/**
 * A capability that is open.
 *
 * @param position its place in the vocabulary
 * @param rivals the places of those that cannot be present beside it
 */
record Variable(int position, List<Integer> rivals) {

    /** What the options become by each choice. */
    List<Options> choices(Options options) {
        List<Options> choices = new ArrayList<>(3);
        for (int bits = options.at(position); bits != 0; bits &= bits - 1) {
            Options chosen = new Options(options);
            choose(chosen, Integer.lowestOneBit(bits));
            choices.add(chosen);
        }
        return choices;
    }

    /** Makes one of the choices. */
    void choose(Options options, int choice) {
        options.set(position, choice);
        if (options.mayBePresent(position)) {
            for (int rival : rivals) {
                int left = options.at(rival) & ~(Options.PRESENT | Options.WEAKLY_PRESENT);
                if (left != 0) {
                    options.set(rival, left);
                }
            }
        }
    }
}
