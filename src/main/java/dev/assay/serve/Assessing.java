package dev.assay.serve;

import dev.assay.assess.Evaluator;
import dev.assay.assess.Examination;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.format.Importer;
import dev.assay.model.Assessment;
import dev.assay.model.Listing;
import dev.assay.model.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The listings of a document and what is said of them.
 *
 * @param read the listings as the document states them
 * @param listings the same with corrections
 * @param examinations what is said of those, and by what
 * @param problems what could not be read
 * @param warnings what was read only with lenience
 */
record Assessing(
        List<Listing> read,
        List<Listing> listings,
        List<Examination> examinations,
        List<Problem> problems,
        List<Problem> warnings) {

    private static final int MOST = 100;

    /**
     * Reads and assesses a document.
     *
     * @throws Rejection if none of it could be read, or it holds too many listings
     */
    static Assessing of(Asked asked, Evaluator evaluator, Metrics metrics) {
        Vocabulary vocabulary = evaluator.pack().vocabulary();
        List<Problem> problems = new ArrayList<>();
        List<Problem> warnings = new ArrayList<>();
        Importer importer = new Importer(
                evaluator.pack().formats(), vocabulary, evaluator.pack().lexicon());
        byte[] bytes = asked.document().getBytes(StandardCharsets.UTF_8);
        List<Listing> read = new ArrayList<>();
        try {
            read.addAll(importer.read(asked.name(), bytes, asked.from(), problems, warnings));
        } catch (ProblemException e) {
            problems.addAll(e.problems());
        }
        if (read.size() > MOST) {
            throw new Rejection(
                    Rejection.Kind.TOO_LARGE,
                    "The document holds " + read.size() + " listings; 100 are the most, and /v1/batch takes more");
        }
        List<Listing> listings = new ArrayList<>();
        List<Examination> examinations = new ArrayList<>();
        for (Listing listing : read) {
            Listing corrected = asked.corrected(listing, vocabulary);
            examinations.add(evaluator.examine(corrected));
            listings.add(corrected);
            metrics.evaluated();
        }
        if (listings.isEmpty()) {
            throw new Rejection(Rejection.Kind.UNREADABLE, "No listing could be read", problems);
        }
        return new Assessing(read, listings, examinations, problems, warnings);
    }

    /** What is said of the listings. */
    List<Assessment> assessments() {
        return examinations.stream().map(Examination::assessment).toList();
    }
}
