package dev.assay.cli;

import dev.assay.assess.Evaluator;
import dev.assay.attest.Basis;
import dev.assay.attest.Statement;
import dev.assay.attest.Subject;
import dev.assay.doc.Documents;
import dev.assay.model.Assessment;
import dev.assay.model.Decision;
import dev.assay.model.PackId;
import dev.assay.pack.Policy;
import dev.assay.pack.RulePack;
import dev.assay.score.Profile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what a run reads and finds for a statement about it. */
final class Attesting {

    private final List<Subject> subjects = new ArrayList<>();
    private final List<Result> results = new ArrayList<>();

    /** What came of a listing, and what a policy said of it. */
    record Result(Assessment assessment, @Nullable Decision decision) {}

    /** Notes the digest of every file that comes through. */
    void listen(Inputs inputs, Inputs.Opener opener) {
        inputs.opening(argument -> {
            byte[] bytes = opener.open(argument);
            subjects.add(Subject.of(Inputs.name(argument), bytes));
            return bytes;
        });
    }

    void add(Assessment assessment, @Nullable Decision decision) {
        results.add(new Result(assessment, decision));
    }

    List<Result> results() {
        return results;
    }

    Statement statement(Basis basis) {
        Statement statement = new Statement(subjects, basis);
        results.forEach(r -> statement.add(r.assessment(), r.decision()));
        return statement;
    }

    /** What decides, as an attestation names it. */
    static Basis.Deciding deciding(Policy policy, @Nullable Path waivers, @Nullable LocalDate today) {
        return new Basis.Deciding(
                policy.id(),
                PolicyOptions.values(policy),
                waivers == null ? null : Subject.of(waivers.toString(), Documents.bytes(waivers)),
                today == null ? null : today.toString());
    }

    /** What results rest on, as the options say. */
    static Basis basis(
            Evaluator evaluator,
            Profile profile,
            @Nullable String from,
            boolean together,
            AnswersOption answers,
            Basis.@Nullable Deciding deciding) {
        RulePack pack = evaluator.pack();
        return new Basis(
                Version.number(),
                profile.id(),
                from,
                together,
                answers.subject(),
                new PackId(pack.name(), pack.version(), pack.digest()),
                pack.packs(),
                deciding);
    }
}
