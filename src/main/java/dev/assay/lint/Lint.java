package dev.assay.lint;

import dev.assay.doc.Place;
import org.jspecify.annotations.Nullable;

/** Looks for one kind of slip. */
public interface Lint {

    /** The stable identifier, such as {@code LNT-020}. */
    String id();

    /** The slip in a few words. */
    String title();

    /** How much each of its findings matters. */
    Level level();

    /** Reports every such slip in a pack. */
    void check(PackUnderCheck pack, Report report);

    /** Takes what a lint finds. */
    interface Report {

        /**
         * One slip.
         *
         * @param maybe the likely mend, or null if there is no good guess
         */
        void add(Place place, String message, @Nullable String maybe);
    }
}
