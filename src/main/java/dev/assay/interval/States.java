package dev.assay.interval;

import java.util.BitSet;
import java.util.List;

/** Works out what follows from options, and where that leaves the dials. Immutable. */
final class States {

    private final Derivations derivations;
    private final Dials dials;
    private final BitSet every;

    States(Derivations derivations, Dials dials) {
        this.derivations = derivations;
        this.dials = dials;
        this.every = dials.all();
    }

    /** Marks the dials of an objective, for {@link #near(Options, State, BitSet)}. */
    BitSet mark(List<Dial> some) {
        return dials.mark(some);
    }

    /**
     * The state of some options.
     *
     * @param single whether nothing is open, so that every answer is definite
     */
    State of(Options stated, boolean single) {
        return of(stated, single, close(stated, single));
    }

    /** The state of options of which it is known already what follows. */
    State of(Options stated, boolean single, Options closed) {
        return new State(stated, single, closed, dials.board(closed));
    }

    /** The options with what follows from them. */
    Options close(Options stated, boolean single) {
        return derivations.close(stated, single);
    }

    /** The state of options that differ little from those of another; what they have in common is not worked out again. */
    State near(Options stated, State other) {
        return near(stated, other, every);
    }

    /**
     * The same, as far as some dials are concerned.
     *
     * @param wanted the marks of those dials
     */
    State near(Options stated, State other, BitSet wanted) {
        int[] changed = stated.differences(other.stated());
        if (changed.length == 0) {
            return other;
        }
        Options closed = derivations.close(stated, other, changed);
        return new State(
                stated,
                other.single(),
                closed,
                dials.board(closed, other.board(), closed.differences(other.closed()), wanted));
    }
}
