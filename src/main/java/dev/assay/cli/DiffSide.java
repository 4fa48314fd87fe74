package dev.assay.cli;

import dev.assay.assess.Evaluator;
import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.input.AssessmentReader;
import dev.assay.model.Assessment;
import dev.assay.model.Listing;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One side of a comparison: the assessments of an argument, read as such or made of its listings. */
final class DiffSide {

    private final Inputs inputs;
    private final boolean directory;
    private final List<Assessment> assessments = new ArrayList<>();

    /**
     * @param argument a file, a directory or {@code -}
     * @param options how its files are read
     * @param answers what the vendor answered to its listings, or null
     */
    DiffSide(
            String argument,
            Evaluator evaluator,
            InputOptions options,
            @Nullable AnswersOption answers,
            PrintWriter err) {
        List<String> files = ListingFiles.of(List.of(argument));
        this.inputs = options.inputs(evaluator.pack(), err);
        this.directory = !files.equals(List.of(argument));
        AssessmentReader reader = new AssessmentReader();
        List<Listing> listings = new ArrayList<>();
        inputs.read(
                files,
                (name, bytes, problems) -> {
                    List<Object> found = new ArrayList<>();
                    if (AssessmentReader.recognises(name, bytes)) {
                        found.addAll(reader.read(name, bytes, problems));
                    } else {
                        found.addAll(inputs.listings(name, bytes, problems));
                    }
                    return found;
                },
                found -> {
                    if (found instanceof Assessment assessment) {
                        assessments.add(assessment);
                    } else if (found instanceof Listing listing) {
                        listings.add(listing);
                    }
                });
        if (answers != null && answers.isGiven() && listings.isEmpty() && !assessments.isEmpty()) {
            inputs.tell(
                    argument,
                    List.of(new Problem(
                            Place.of(argument),
                            "is an assessment; answers count beside a listing",
                            "the listing itself is meant")));
        }
        if (answers == null) {
            listings.forEach(l -> assessments.add(evaluator.evaluate(l)));
        } else {
            answers.examined(inputs, listings, evaluator).forEach(e -> assessments.add(e.assessment()));
        }
    }

    List<Assessment> assessments() {
        return assessments;
    }

    /** Whether it is one assessment in one file, so that its id does not matter. */
    boolean isSingle() {
        return !directory && assessments.size() == 1;
    }

    ExitCode code() {
        return inputs.code();
    }
}
