package dev.assay.batch;

import dev.assay.assess.Evaluator;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.doc.Quote;
import dev.assay.format.Importer;
import dev.assay.model.Assessment;
import dev.assay.model.Listing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and assesses records. Safe for use from several threads. */
final class Assessor {

    /** Of a record with more listings than this, they are assessed a few at a time, to keep memory bounded. */
    static final int MANY = 8;

    private final Evaluator evaluator;
    private final Form form;
    private final @Nullable String from;

    Assessor(Evaluator evaluator, Form form, @Nullable String from) {
        this.evaluator = evaluator;
        this.form = form;
        this.from = from;
    }

    /** What becomes of each record. One that fails loses no other. */
    List<Outcome> assess(List<Piece> pieces) {
        List<Outcome> outcomes = new ArrayList<>(pieces.size());
        for (Piece piece : pieces) {
            outcomes.add(assess(piece));
        }
        return outcomes;
    }

    private Outcome assess(Piece piece) {
        long start = System.nanoTime();
        List<Problem> problems = new ArrayList<>();
        List<Problem> warnings = new ArrayList<>();
        List<Listing> listings = List.of();
        Problem bad = piece.problem();
        if (bad != null) {
            problems.add(bad);
        } else {
            try {
                listings = listings(piece, problems, warnings);
            } catch (ProblemException e) {
                e.addTo(problems);
            } catch (RuntimeException | StackOverflowError e) {
                problems.add(fault(piece, e));
            }
        }
        boolean many = listings.size() > MANY;
        List<Assessed> assessed = many ? List.of() : assess(piece, listings, problems);
        if (listings.isEmpty() && problems.isEmpty()) {
            problems.add(Problem.of(piece.place(), "holds no listing"));
        }
        Piece place = new Piece(piece.file(), piece.line(), new byte[0], null, null);
        return new Outcome(place, assessed, many ? listings : List.of(), problems, warnings, System.nanoTime() - start);
    }

    /** The assessments of listings; what fails is a problem. */
    List<Assessed> assess(Piece piece, List<Listing> listings, List<Problem> problems) {
        List<Assessed> assessed = new ArrayList<>(listings.size());
        for (Listing listing : listings) {
            try {
                Assessment assessment = evaluator.evaluate(listing);
                assessed.add(Assessed.of(assessment, form.text().apply(piece, assessment)));
            } catch (ProblemException e) {
                e.addTo(problems);
            } catch (RuntimeException | StackOverflowError e) {
                problems.add(fault(piece, e));
            }
        }
        return assessed;
    }

    /** The listings of a record. */
    List<Listing> listings(Piece piece, List<Problem> problems, List<Problem> warnings) {
        Importer importer = Importer.repeating(
                evaluator.pack().formats(),
                evaluator.pack().vocabulary(),
                evaluator.pack().lexicon());
        if (piece.row() != null) {
            return importer.readRow(piece.file(), piece.row(), problems);
        }
        return piece.line() > 0
                ? importer.readLine(piece.file(), piece.line(), piece.bytes(), from, problems)
                : importer.read(piece.file(), piece.bytes(), from, problems, warnings);
    }

    private static Problem fault(Piece piece, Throwable e) {
        return new Problem(
                piece.place(),
                "could not be assessed: " + Quote.visible(e.toString()),
                "it is a fault of the program, which a report would help to mend");
    }
}
