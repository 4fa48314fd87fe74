package dev.assay.batch;

import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts records together into chunks, behind those that an earlier part of the run has done. */
final class Chunks {

    private static final int MOST_PIECES = 16;
    private static final int MOST_BYTES = 1 << 18;

    private final Pieces pieces;
    private final Consumed consumed = new Consumed();
    private int number;
    private long position;

    Chunks(Pieces pieces) {
        this.pieces = pieces;
    }

    /**
     * Reads again what was done, without assessing it.
     *
     * @throws ProblemException if it is not what was read then
     */
    void skip(String input, int records, String expected) throws IOException {
        for (int i = 0; i < records; i++) {
            Piece piece = pieces.next();
            if (piece == null) {
                break;
            }
            take(piece);
        }
        if (number != records || (records > 0 && !consumed.value().equals(expected))) {
            throw changed(input, "the " + records + " records that were done are not the same any more");
        }
    }

    static ProblemException changed(String input, String how) {
        return new ProblemException(new Problem(
                Place.of(input),
                "has changed since the first part of this run: " + how,
                "--force begins anew; or the input of the first part is meant"));
    }

    /** The next chunk, or null behind the last. */
    @Nullable
    Chunk next() throws IOException {
        List<Piece> taken = new ArrayList<>();
        int bytes = 0;
        while (taken.size() < MOST_PIECES && bytes < MOST_BYTES) {
            Piece piece = pieces.next();
            if (piece == null) {
                break;
            }
            take(piece);
            taken.add(piece);
            bytes += piece.bytes().length;
        }
        return taken.isEmpty()
                ? null
                : new Chunk(taken, number - taken.size() + 1, consumed.copy(), position, pieces.passedOver());
    }

    private void take(Piece piece) {
        number = Math.incrementExact(number);
        consumed.add(piece);
        position += piece.bytes().length + (piece.line() > 0 ? 1 : 0);
    }

    long position() {
        return position;
    }

    long passedOver() {
        return pieces.passedOver();
    }
}
