package dev.assay.interval;

import java.util.List;

/** Works out what follows from options, and where that leaves the dials. Immutable. */
final class States {

    private final Derivations derivations;
    private final Dials dials;
    private final long[] every;

    /** For each position the steps that may change with it, directly or not. */
    private final long[][] concerned;

    /** Nothing known; every listing is looked at as far as it differs. */
    private final State nothing;

    /** @param size how many capabilities there are */
    States(Derivations derivations, Dials dials, int size) {
        this.derivations = derivations;
        this.dials = dials;
        this.every = dials.all();
        this.concerned = new long[size][];
        for (int i = 0; i < size; i++) {
            concerned[i] = dials.lookingAt(derivations.reached(i));
        }
        Options unknown = new Options(size);
        Options closed = derivations.close(unknown, true);
        this.nothing = new State(unknown, true, closed, dials.board(closed));
    }

    /** Marks the dials of an objective, for {@link #near(Options, State, long[])}. */
    long[] mark(List<Dial> some) {
        return dials.mark(some);
    }

    /** Marks the steps that may change with a position, directly or not. */
    long[] concerned(int position) {
        return concerned[position];
    }

    /** The state where nothing is known. */
    State nothing() {
        return nothing;
    }

    /** The state of a listing, with nothing open. */
    State of(Options listing) {
        return near(listing, nothing);
    }

    /** The state of options that are wider than those of another, which may be a single listing. */
    State wider(Options stated, State other) {
        if (!other.single()) {
            return near(stated, other);
        }
        Options closed = derivations.close(stated, false);
        Board board = dials.board(closed, other.board(), closed.changes(other.closed()), every);
        return new State(stated, false, closed, board);
    }

    /** The state of options that differ little from those of another; what they have in common is not worked out again. */
    State near(Options stated, State other) {
        return near(stated, other, every);
    }

    /**
     * The same, as far as some steps are concerned.
     *
     * @param wanted the marks of those steps
     */
    State near(Options stated, State other, long[] wanted) {
        long[] changed = stated.differences(other.stated());
        return Bits.isEmpty(changed) ? other : near(stated, other, changed, wanted);
    }

    /**
     * The same where it is known how they differ.
     *
     * @param changed the positions at which they do, as {@link Bits}
     */
    State near(Options stated, State other, long[] changed, long[] wanted) {
        Options closed = derivations.close(stated, other, changed);
        return new State(
                stated,
                other.single(),
                closed,
                dials.board(closed, other.board(), closed.changes(other.closed()), wanted));
    }
}
