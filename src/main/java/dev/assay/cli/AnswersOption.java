package dev.assay.cli;

import dev.assay.assess.Evaluator;
import dev.assay.assess.Examination;
import dev.assay.attest.Subject;
import dev.assay.doc.Documents;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.input.Answer;
import dev.assay.input.AnswerSheet;
import dev.assay.input.AnswersReader;
import dev.assay.model.Listing;
import dev.assay.model.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the vendor answered. */
final class AnswersOption {

    @Option(
            names = "--answers",
            paramLabel = "FILE",
            description =
                    "A form with the vendor's answers, CSV, JSON or YAML; they count beside what the listing says.")
    private @Nullable Path file;

    boolean isGiven() {
        return file != null;
    }

    /** The form as an attestation names it, or null if there is none. */
    @Nullable
    Subject subject() {
        return file == null ? null : Subject.of(file.toString(), Documents.bytes(file));
    }

    /**
     * Reads the listings of some arguments and hands over each and what comes of it with the answers about it. Without answers
     * none waits for another.
     *
     * @throws ProblemException if there are answers and none can be read
     */
    void read(Inputs inputs, List<String> arguments, Evaluator evaluator, BiConsumer<Listing, Examination> sink) {
        if (file == null) {
            inputs.read(arguments, listing -> sink.accept(listing, evaluator.examine(listing)));
            return;
        }
        List<Listing> listings = new ArrayList<>();
        inputs.read(arguments, listings::add);
        List<Examination> examined = examined(inputs, listings, evaluator);
        for (int i = 0; i < listings.size(); i++) {
            sink.accept(listings.get(i), examined.get(i));
        }
    }

    /** What comes of listings with the answers about them; without answers, what comes of the listings. */
    List<Examination> examined(Inputs inputs, List<Listing> listings, Evaluator evaluator) {
        List<Listing> answered = applied(inputs, listings, evaluator.pack().vocabulary());
        List<Examination> examinations = new ArrayList<>();
        for (int i = 0; i < listings.size(); i++) {
            Examination before = evaluator.examine(listings.get(i));
            boolean same = answered.get(i).equals(listings.get(i));
            examinations.add(same ? before : evaluator.examineAnswered(answered.get(i), before));
        }
        return examinations;
    }

    private List<Listing> applied(Inputs inputs, List<Listing> listings, Vocabulary vocabulary) {
        if (file == null || listings.isEmpty()) {
            return listings;
        }
        List<Problem> problems = new ArrayList<>();
        List<Problem> warnings = new ArrayList<>();
        List<Answer> answers =
                new AnswersReader(vocabulary).read(file.toString(), Documents.bytes(file), problems, warnings);
        if (answers.isEmpty() && !problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        List<Listing> answered = new AnswerSheet(vocabulary, answers).applied(listings, problems);
        inputs.warn(warnings);
        inputs.tell(file.toString(), problems);
        return answered;
    }
}
