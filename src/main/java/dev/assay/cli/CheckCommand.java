package dev.assay.cli;

import dev.assay.assess.Evaluator;
import dev.assay.exchange.Origin;
import dev.assay.model.Decision;
import dev.assay.model.PolicyCheck;
import dev.assay.model.Verdict;
import dev.assay.pack.Policy;
import dev.assay.policy.Decider;
import dev.assay.policy.Ledger;
import dev.assay.policy.Waivers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assay check}: listings in, a policy's verdicts out. */
@Command(
        name = "check",
        description = {
            "Decides over listings by a policy: allow, review or deny, with reasons and obligations.",
            "Exits with 1 if a verdict is at or above the threshold."
        },
        mixinStandardHelpOptions = true)
final class CheckCommand extends AssessingCommand implements Callable<Integer> {

    enum Threshold {
        REVIEW(Verdict.REVIEW),
        DENY(Verdict.DENY),
        NEVER(null);

        private final @Nullable Verdict verdict;

        Threshold(@Nullable Verdict verdict) {
            this.verdict = verdict;
        }

        /** The word used on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private PolicyOptions policies = new PolicyOptions();

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private AnswersOption answers = new AnswersOption();

    @Mixin
    private WaiverOptions waivers = new WaiverOptions();

    @Mixin
    private BaselineOptions baseline = new BaselineOptions();

    @Mixin
    private AttestOptions attest = new AttestOptions();

    @Mixin
    private ColorOption color = new ColorOption();

    @Mixin
    private CheckOutput output = new CheckOutput();

    @Option(
            names = "--fail-on",
            paramLabel = "VERDICT",
            description = "Exit with 1 from this verdict on: ${COMPLETION-CANDIDATES}. Default: deny.",
            defaultValue = "deny")
    private Threshold threshold = Threshold.DENY;

    @Option(
            names = "--fail-on-unknown",
            description = "Also exit with 1 if answers to what a listing leaves open could bring its verdict there.")
    private boolean failOnUnknown;

    @Option(
            names = "--flips",
            description =
                    "Try each answer by itself, to what is open or what a rule of the policy names, and show those"
                            + " that lead to another verdict.")
    private boolean flips;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Listings in any format; a directory stands for the files in it, - for the standard input.")
    private List<String> files = new ArrayList<>();

    @Override
    public Integer call() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        baseline.check(line);
        attest.check(line);
        Evaluator evaluator = new Evaluator(rules.open(), profile.profile());
        Policy policy = policies.policy(evaluator.pack(), line);
        Waivers answered = waivers.read(evaluator.pack().vocabulary());
        Decider decider = new Decider(policy, evaluator, answered, flips || failOnUnknown);
        Ledger ledger = new Ledger(answered, policy.rules());
        Inputs inputs = input.inputs(evaluator.pack(), line.getErr());
        attest.listen(inputs);
        List<Decision> decisions = new ArrayList<>();
        List<Origin> origins = new ArrayList<>();
        answers.read(inputs, ListingFiles.of(files), evaluator, (listing, examination) -> {
            Decision decision = decider.decide(examination);
            ledger.add(examination, decision);
            decisions.add(decision);
            attest.add(examination.assessment(), decision);
            origins.add(inputs.origin(listing));
        });
        if (inputs.code() == ExitCode.UNREADABLE) {
            return ExitCode.UNREADABLE.code();
        }
        BaselineOptions.Outcome outcome = baseline.of(decisions, policy);
        PolicyCheck check = new PolicyCheck(
                policy.id(),
                PolicyOptions.values(policy),
                threshold.verdict,
                failOnUnknown,
                waivers.today(),
                outcome.decisions(),
                ledger.states(),
                outcome.state());
        output.write(check, origins, policy.rules().threats(), color.style(), line.getOut());
        attest.write(
                () -> Attesting.basis(
                        evaluator,
                        profile.profile(),
                        input.from(),
                        input.together(),
                        answers,
                        Attesting.deciding(policy, waivers.file(), waivers.today())),
                inputs.code(),
                line.getErr());
        ExitCode read = inputs.code();
        return (read == ExitCode.DONE && check.fails() ? ExitCode.FINDINGS : read).code();
    }
}
