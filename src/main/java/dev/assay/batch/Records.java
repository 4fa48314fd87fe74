package dev.assay.batch;

import dev.assay.assess.Evaluator;
import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.format.Importer;
import dev.assay.model.Listing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Assesses lines of JSON Lines one by one, for runs that spread over several machines. What is written of a line does
 * not depend on any other and is, byte for byte, what a batch writes of it. Safe for use from several threads.
 */
public final class Records {

    private final Assessor assessor;

    /** Takes what is to be written of a line, in the order in which a batch writes it. */
    public interface Output {

        /** A line of the output, UTF-8, with its line feed. */
        void assessment(byte[] line);

        /** A line of the side file, UTF-8, with its line feed. */
        void problem(byte[] line);
    }

    /**
     * @param from the format's id, or null to tell it by the content
     * @throws dev.assay.doc.ProblemException if there is no format of the id
     */
    public Records(Evaluator evaluator, @Nullable String from) {
        this.assessor = new Assessor(evaluator, Form.jsonl(), from);
        new Importer(
                        evaluator.pack().formats(),
                        evaluator.pack().vocabulary(),
                        evaluator.pack().lexicon())
                .check("--from", from);
    }

    /** Whether a line is passed over, as one that holds nothing. */
    public static boolean isBlank(byte[] line) {
        return new ByteLines.Line(1, line, false).isBlank();
    }

    /**
     * Assesses the listings of a line.
     *
     * @param at the file and the number of the line, from 1
     * @param record the number of the record in the whole input, from 1
     * @param bytes the line without its line feed, UTF-8; null if there is none where one was expected
     */
    public void assess(Place at, int record, byte @Nullable [] bytes, Output output) {
        Outcome outcome = assessor.assess(List.of(piece(at, bytes))).get(0);
        outcome.assessed().forEach(a -> output.assessment(a.text()));
        List<Listing> waiting = outcome.waiting();
        for (int i = 0; i < waiting.size(); i += Assessor.MANY) {
            List<Problem> problems = new ArrayList<>();
            List<Listing> few = waiting.subList(i, Math.min(i + Assessor.MANY, waiting.size()));
            assessor.assess(outcome.piece(), few, problems).forEach(a -> output.assessment(a.text()));
            problems.forEach(p -> output.problem(SideEntry.of("error", record, p)));
        }
        outcome.warnings().forEach(w -> output.problem(SideEntry.of("warning", record, w)));
        outcome.problems().forEach(p -> output.problem(SideEntry.of("error", record, p)));
    }

    private static Piece piece(Place at, byte @Nullable [] bytes) {
        if (bytes == null) {
            return Piece.bad(new Problem(at, "is null; a listing as JSON was expected", "another --column is meant"));
        }
        return bytes.length > ByteLines.LONGEST
                ? LinePieces.tooLong(at.file(), new ByteLines.Line(at.line(), new byte[0], true))
                : Piece.line(at.file(), at.line(), bytes);
    }
}
