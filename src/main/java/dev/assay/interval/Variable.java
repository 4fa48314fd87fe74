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

    private static final int ANY_PRESENT = Options.PRESENT | Options.WEAKLY_PRESENT;

    /** What the options become by each choice, less those that are no other than one before as far as a target can tell. */
    List<Options> choices(Options options, Target target) {
        List<Options> choices = new ArrayList<>(3);
        int made = 0;
        for (int left = options.at(position); left != 0; left &= left - 1) {
            int choice = Integer.lowestOneBit(left);
            if (made == 0 || isNew(choice, made, target)) {
                Options chosen = new Options(options);
                choose(chosen, choice);
                choices.add(chosen);
                made |= choice;
            }
        }
        return choices;
    }

    private boolean isNew(int choice, int made, Target target) {
        for (int left = made; left != 0; left &= left - 1) {
            int other = Integer.lowestOneBit(left);
            boolean movesRivals = !rivals.isEmpty() && ((choice | other) & ANY_PRESENT) != 0;
            if (!movesRivals && !target.tellsApart(position, choice, other)) {
                return false;
            }
        }
        return true;
    }

    /** What the options become by the first choice. */
    Options first(Options options) {
        Options chosen = new Options(options);
        choose(chosen, Integer.lowestOneBit(options.at(position)));
        return chosen;
    }

    /** Makes one of the choices. */
    void choose(Options options, int choice) {
        options.set(position, choice);
        if (options.mayBePresent(position)) {
            for (int rival : rivals) {
                int left = options.at(rival) & ~ANY_PRESENT;
                if (left != 0) {
                    options.set(rival, left);
                }
            }
        }
    }
}
