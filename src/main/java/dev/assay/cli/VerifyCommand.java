package dev.assay.cli;

import dev.assay.assess.Evaluator;
import dev.assay.attest.Attested;
import dev.assay.attest.Basis;
import dev.assay.attest.Comparison;
import dev.assay.attest.Envelope;
import dev.assay.attest.Pem;
import dev.assay.attest.Subject;
import dev.assay.doc.Documents;
import dev.assay.doc.Node;
import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.doc.Quote;
import dev.assay.model.Assessment;
import dev.assay.model.Decision;
import dev.assay.pack.Policy;
import dev.assay.pack.RulePack;
import dev.assay.policy.Decider;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
final class VerifyCommand extends AssessingCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private AnswersOption answers = new AnswersOption();

    @Option(
            names = "--key",
            paramLabel = "PEM",
            description = "The public key that must have signed it, Ed25519 or EC P-256.")
    private @Nullable Path key;

    @Option(
            names = "--policy",
            paramLabel = "POLICY",
            description = "The policy that decided, if one did; its parameters come from the attestation.")
    private List<String> policies = new ArrayList<>();

    @Option(names = "--waivers", paramLabel = "FILE", description = "The waivers that counted, if any did.")
    private @Nullable Path waivers;

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
        complete(attested, line);
        Evaluator evaluator = new Evaluator(rules.open(), attested.profile());
        RulePack pack = evaluator.pack();
        Inputs inputs = new Inputs(pack.formats(), pack.vocabulary(), pack.lexicon(), line.getErr())
                .from(attested.from())
                .together(attested.together());
        Attesting attesting = new Attesting();
        attesting.listen(inputs, given::bytes);
        List<String> names = attested.subjects().stream().map(Subject::name).toList();
        Policy policy = policy(attested, pack);
        LocalDate today = today(attested);
        Decider decider = policy == null
                ? null
                : new Decider(policy, evaluator, WaiverOptions.read(pack.vocabulary(), waivers, today), false);
        answers.read(
                inputs,
                names,
                evaluator,
                (listing, examination) ->
                        attesting.add(examination.assessment(), decider == null ? null : decider.decide(examination)));
        if (inputs.code() != ExitCode.DONE) {
            return ExitCode.UNREADABLE;
        }
        Basis basis = Attesting.basis(
                evaluator,
                attested.profile(),
                attested.from(),
                attested.together(),
                answers,
                policy == null ? null : Attesting.deciding(policy, waivers, today));
        List<Problem> differences = Comparison.of(attested, attesting.statement(basis));
        if (differences.isEmpty()) {
            confirmed(attested, attesting, envelope, pack, line.getOut());
        }
        differences.forEach(line.getOut()::println);
        return differences.isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    /** Whoever leaves out what was attested would only be told that everything differs. */
    private void complete(Attested attested, CommandLine line) {
        String missing = attested.answered() && !answers.isGiven()
                ? "answers were attested, and --answers"
                : attested.decided() && policies.isEmpty()
                        ? "a policy's verdicts were attested, and --policy"
                        : attested.waived() && waivers == null ? "waivers were attested, and --waivers" : null;
        if (missing != null) {
            throw new ParameterException(line, missing + " is missing");
        }
    }

    private @Nullable Policy policy(Attested attested, RulePack pack) {
        if (policies.isEmpty()) {
            return null;
        }
        List<String> paths = policies.stream().map(PolicyOptions::path).toList();
        Policy policy = Policy.load(paths, List.of(), pack);
        Map<String, String> own = PolicyOptions.values(policy);
        List<Map.Entry<String, Node>> others = new ArrayList<>();
        attested.parameters().forEach((name, value) -> {
            if (own.containsKey(name) && !value.equals(own.get(name))) {
                others.add(Policy.value(name, value, Place.of(attestation.toString())));
            }
        });
        return others.isEmpty() ? policy : Policy.load(paths, others, pack);
    }

    private @Nullable LocalDate today(Attested attested) {
        String day = attested.today();
        try {
            return day == null || waivers == null ? null : LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw new ProblemException(
                    Problem.of(Place.of(attestation.toString()), "`today` is not a date: " + Quote.of("" + day)));
        }
    }

    private void confirmed(Attested attested, Attesting attesting, Envelope envelope, RulePack pack, PrintWriter out) {
        for (Attesting.Result result : attesting.results()) {
            Assessment assessment = result.assessment();
            Decision decision = result.decision();
            out.println("confirmed: " + Quote.escape(assessment.id()) + "  AIVSS "
                    + assessment.aivss().score() + " " + assessment.aivss().severity()
                    + (decision == null ? "" : "  " + decision.verdict().word()));
        }
        out.println("by the rules " + Quote.escape(pack.name() + " " + pack.version()) + ", "
                + attested.profile().id());
        if (!attested.version().equals(Version.number())) {
            out.println("attested by assay " + Quote.escape(attested.version()) + ", confirmed by " + Version.number());
        }
        out.println(
                key != null
                        ? "signed by the key in " + Quote.escape(key.toString())
                        : envelope.isSigned() ? "signed; without --key nobody looked by whom" : "not signed");
    }
}
