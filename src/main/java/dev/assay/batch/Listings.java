package dev.assay.batch;

import dev.assay.assess.Evaluator;
import dev.assay.doc.ProblemException;
import dev.assay.model.Listing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import java.util.function.Predicate;

/** Reads the listings of an input once more, for those who want to see some of them whole. */
public final class Listings {

    private Listings() {}

    /**
     * Reads listings in the order of the input, until enough were seen. What cannot be read is passed over: the run
     * over the same input has reported it.
     *
     * @param leftOut files that are no input, as absolute paths
     * @param more takes a listing and says whether more are wanted
     * @throws IOException if the input as a whole cannot be read
     */
    public static void read(BatchInput input, Evaluator evaluator, Set<Path> leftOut, Predicate<Listing> more)
            throws IOException {
        Assessor assessor = new Assessor(evaluator, Form.brief(), input.from());
        try (Pieces pieces = input.open(leftOut)) {
            for (Piece piece = pieces.next(); piece != null; piece = pieces.next()) {
                if (piece.problem() == null && !read(assessor, piece, more)) {
                    return;
                }
            }
        }
    }

    private static boolean read(Assessor assessor, Piece piece, Predicate<Listing> more) {
        try {
            for (Listing listing : assessor.listings(piece, new ArrayList<>(), new ArrayList<>())) {
                if (!more.test(listing)) {
                    return false;
                }
            }
        } catch (ProblemException e) {
            return true;
        }
        return true;
    }
}
