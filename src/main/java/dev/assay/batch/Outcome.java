package dev.assay.batch;

import dev.assay.doc.Problem;
import dev.assay.model.Listing;
import java.util.List;

/**
 * What became of one record.
 *
 * @param piece the record, without its bytes
 * @param assessed the assessments of its listings
 * @param waiting listings of a record that has many, yet to be assessed
 * @param problems what could not be read
 * @param warnings what was read only with lenience
 * @param nanos how long it took
 */
record Outcome(
        Piece piece,
        List<Assessed> assessed,
        List<Listing> waiting,
        List<Problem> problems,
        List<Problem> warnings,
        long nanos) {}
