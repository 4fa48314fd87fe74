package dev.assay.batch;

import java.util.List;

/**
 * A few records that go through a run together.
 *
 * @param pieces the records
 * @param first the number of the first of them, from 1
 * @param consumed the digest of all records up to the last of these
 * @param position how many bytes of the input were read up to there
 * @param passedOver how many files were passed over up to there
 */
record Chunk(List<Piece> pieces, int first, Consumed consumed, long position, long passedOver) {

    /** What the records weigh in memory. */
    int weight() {
        return pieces.stream().mapToInt(p -> p.bytes().length).sum();
    }
}
