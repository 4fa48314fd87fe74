package dev.assay.cli;

import dev.assay.attest.Basis;
import dev.assay.attest.Statement;
import dev.assay.attest.Subject;
import dev.assay.model.Assessment;
import dev.assay.model.PackId;
import dev.assay.pack.RulePack;
import dev.assay.score.Profile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what a run reads and finds for a statement about it. */
final class Attesting {

    private final List<Subject> subjects = new ArrayList<>();
    private final List<Assessment> assessments = new ArrayList<>();

    /** Notes the digest of every file that comes through. */
    void listen(Inputs inputs, Inputs.Opener opener) {
        inputs.opening(argument -> {
            byte[] bytes = opener.open(argument);
            subjects.add(Subject.of(Inputs.name(argument), bytes));
            return bytes;
        });
    }

    void add(Assessment assessment) {
        assessments.add(assessment);
    }

    List<Assessment> assessments() {
        return assessments;
    }

    Statement statement(Basis basis) {
        Statement statement = new Statement(subjects, basis);
        assessments.forEach(statement::add);
        return statement;
    }

    /** What results rest on, as the options say. */
    static Basis basis(
            RulePack pack, Profile profile, @Nullable String from, boolean together, AnswersOption answers) {
        return new Basis(
                Version.number(),
                profile.id(),
                from,
                together,
                answers.subject(),
                new PackId(pack.name(), pack.version(), pack.digest()),
                pack.packs(),
                null);
    }
}
