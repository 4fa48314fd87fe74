package dev.assay.cli;

import dev.assay.assess.Evaluator;
import dev.assay.attest.Attested;
import dev.assay.attest.Basis;
import dev.assay.attest.Comparison;
import dev.assay.attest.Envelope;
import dev.assay.attest.Pem;
import dev.assay.attest.Subject;
import dev.assay.doc.Documents;
import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.Quote;
import dev.assay.model.Assessment;
import dev.assay.pack.RulePack;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assay verify}: an attestation and its listings in; whether the same comes out again. */
@Command(
        name = "verify",
        description = {
            "Confirms an attestation: assesses the listings again and compares everything that was attested.",
            "Exits with 1 if anything differs, or if the signature is not by the key."
        },
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private PackOptions rules = new PackOptions();

    @Mixin
    private AnswersOption answers = new AnswersOption();

    @Option(
            names = "--key",
            paramLabel = "PEM",
            description = "The public key that must have signed it, Ed25519 or EC P-256.")
    private @Nullable Path key;

    @Parameters(index = "0", paramLabel = "ATTESTATION", description = "What --attest wrote.")
    private Path attestation = Path.of("");

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "The listings that it is about.")
    private List<String> files = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        PrintWriter out = line.getOut();
        String name = attestation.toString();
        Envelope envelope = Envelope.open(name, Documents.bytes(attestation));
        List<Problem> differences = signature(envelope, name);
        if (differences.isEmpty()) {
            Attested attested = Attested.read(name, envelope.payload());
            GivenFiles given = GivenFiles.read(files);
            differences = given.differences(attested.subjects());
            if (differences.isEmpty()) {
                return compare(attested, given, envelope, line).code();
            }
        }
        differences.forEach(out::println);
        return ExitCode.FINDINGS.code();
    }

    private List<Problem> signature(Envelope envelope, String name) {
        if (key == null || envelope.isSignedBy(Pem.publicKey(key))) {
            return List.of();
        }
        String message = envelope.isSigned()
                ? "is not signed by the key in " + Quote.escape(key.toString())
                : "is not signed, and a signature is asked for";
        return List.of(new Problem(
                Place.of(name),
                message,
                envelope.isSigned()
                        ? "another key signed it, or it was changed after that"
                        : "`assay evaluate --attest FILE --sign-key PEM` signs"));
    }

    private ExitCode compare(Attested attested, GivenFiles given, Envelope envelope, CommandLine line) {
        if (attested.answered() && !answers.isGiven()) {
            throw new ParameterException(line, "answers were attested, and --answers is missing");
        }
        Evaluator evaluator = new Evaluator(rules.open(), attested.profile());
        RulePack pack = evaluator.pack();
        Inputs inputs = new Inputs(pack.formats(), pack.vocabulary(), pack.lexicon(), line.getErr())
                .from(attested.from())
                .together(attested.together());
        Attesting attesting = new Attesting();
        attesting.listen(inputs, given::bytes);
        List<String> names = attested.subjects().stream().map(Subject::name).toList();
        answers.read(inputs, names, evaluator, examination -> attesting.add(examination.assessment()));
        if (inputs.code() != ExitCode.DONE) {
            return ExitCode.UNREADABLE;
        }
        Basis basis =
                Attesting.basis(pack, attested.profile(), attested.from(), attested.together(), answers);
        List<Problem> differences = Comparison.of(attested, attesting.statement(basis));
        if (differences.isEmpty()) {
            confirmed(attested, attesting, envelope, pack, line.getOut());
        }
        differences.forEach(line.getOut()::println);
        return differences.isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    private void confirmed(
            Attested attested, Attesting attesting, Envelope envelope, RulePack pack, PrintWriter out) {
        for (Assessment assessment : attesting.assessments()) {
            out.println("confirmed: " + Quote.escape(assessment.id()) + "  AIVSS "
                    + assessment.aivss().score() + " " + assessment.aivss().severity());
        }
        out.println("by the rules " + Quote.escape(pack.name() + " " + pack.version()) + ", "
                + attested.profile().id());
        if (!attested.version().equals(Version.number())) {
            out.println("attested by assay " + Quote.escape(attested.version()) + ", confirmed by "
                    + Version.number());
        }
        out.println(
                key != null
                        ? "signed by the key in " + Quote.escape(key.toString())
                        : envelope.isSigned() ? "signed; without --key nobody looked by whom" : "not signed");
    }
}
