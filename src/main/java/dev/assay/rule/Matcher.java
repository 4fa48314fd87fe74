package dev.assay.rule;

import java.util.List;

/** Finds the rules of a pack that hold for a scene. Safe for use from several threads. */
public interface Matcher {

    /**
     * The rules of a phase that hold.
     *
     * @return one firing for each such rule, in the order of the pack
     * @throws dev.assay.doc.ProblemException if a trusted rule fails or fires without end
     */
    List<Firing> fire(Phase phase, Scene scene);

    /** Makes everything ready, so that no later call waits for that or fails in it. */
    default void ready() {}
}
