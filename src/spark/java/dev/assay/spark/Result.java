package dev.assay.spark;

import java.util.Locale;

/**
 * What a run did.
 *
 * @param parts how many partitions held something
 * @param assessed how many listings were assessed
 * @param bytes the length of all assessments
 * @param problems how many problems there were
 * @param built how often a rule base was built
 */
record Result(int parts, long assessed, long bytes, long problems, long built) {

    /** For a person to read. */
    String words() {
        return String.format(
                Locale.ROOT,
                "%,d listings assessed in %,d parts, %,d bytes; %,d problems; rule bases built: %d",
                assessed,
                parts,
                bytes,
                problems,
                built);
    }
}
