package dev.assay.interval;

import java.util.List;

/** Something whose least and greatest value is looked for. */
interface Objective {

    /** Where it may lie over all listings that a board is of; a point for a single one. */
    Range range(Board board);

    /** The dials that it is made of. */
    List<Dial> dials();
}
