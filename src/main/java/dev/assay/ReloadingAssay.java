package dev.assay;

import dev.assay.doc.ProblemException;
import java.nio.file.Path;

/**
 * Rules that can be exchanged while listings are assessed. Ask for {@link #current} once for each piece of work, and the
 * whole of it goes by the same rules. Safe for use from any number of threads at once.
 */
public final class ReloadingAssay {

    private final Path pack;
    private final Path[] over;
    private volatile Assay current;

    private ReloadingAssay(Path pack, Path... over) {
        this.pack = pack;
        this.over = over.clone();
        this.current = Assay.load(pack, this.over);
    }

    /**
     * Loads a rule pack and, in that order, packs to lay over it.
     *
     * @param pack a directory or zip file
     * @param over more of them, each of which may add to those before
     * @throws ProblemException naming everything that is wrong with them
     */
    public static ReloadingAssay load(Path pack, Path... over) {
        return new ReloadingAssay(pack, over);
    }

    /** The rules in force. They stay what they are, also after a reload. */
    public Assay current() {
        return current;
    }

    /**
     * Reads the packs again. New rules are in force as soon as all of them are read, checked and ready, with every policy
     * that the old ones were asked for; until then, and if anything is wrong with them, the old ones are. Waits for a
     * reload on another thread to end.
     *
     * @return what has changed, or why nothing has
     */
    public synchronized Reload reload() {
        Assay before = current;
        Assay next;
        try {
            next = Assay.load(pack, over).ready(before);
        } catch (ProblemException e) {
            return Reload.refused(before.rules(), e.problems());
        }
        if (!next.rules().equals(before.rules())) {
            current = next;
        }
        return Reload.between(before.pack(), next.pack());
    }
}
