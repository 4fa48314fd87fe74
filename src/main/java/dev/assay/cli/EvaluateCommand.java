package dev.assay.cli;

import dev.assay.assess.Evaluator;
import dev.assay.model.Assessment;
import dev.assay.score.Severity;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assay evaluate}: listings in, assessments out. */
@Command(
        name = "evaluate",
        description =
                "Assesses listings: score, factors, layers, threats and open questions, each with the rules behind it.",
        mixinStandardHelpOptions = true)
final class EvaluateCommand extends AssessingCommand implements Callable<Integer> {

    enum Threshold {
        LOW,
        MEDIUM,
        HIGH,
        CRITICAL;

        boolean isReached(Assessment assessment) {
            BigDecimal score = assessment.aivss().score();
            return Severity.of(score).compareTo(Severity.valueOf(name())) >= 0;
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
    private InputOptions input = new InputOptions();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private AnswersOption answers = new AnswersOption();

    @Mixin
    private AttestOptions attest = new AttestOptions();

    @Mixin
    private ColorOption color = new ColorOption();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}. Default: text.",
            defaultValue = "text")
    private EvaluateFormat format = EvaluateFormat.TEXT;

    @Option(
            names = "--fail-on",
            paramLabel = "BAND",
            description = "Exit with 1 if a score is in this band or above: ${COMPLETION-CANDIDATES}.")
    private @Nullable Threshold threshold;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "A listing in any format; - for the standard input.")
    private List<String> files = new ArrayList<>();

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        attest.check(line);
        return evaluate(line.getOut(), line.getErr());
    }

    /** Assesses listings with every option as it is when it is not given. */
    int evaluate(List<String> listings, PrintWriter out, PrintWriter err) {
        files = listings;
        return evaluate(out, err);
    }

    private int evaluate(PrintWriter out, PrintWriter err) {
        Evaluator evaluator = new Evaluator(rules.open(), profile.profile());
        Inputs inputs = input.inputs(evaluator.pack(), err);
        attest.listen(inputs);
        boolean[] reached = new boolean[1];
        try (EvaluateFormat.Output reports = format.output(color.style(), inputs::origin, out)) {
            answers.read(inputs, files, evaluator, (listing, examination) -> {
                Assessment assessment = examination.assessment();
                reached[0] |= threshold != null && threshold.isReached(assessment);
                reports.write(listing, assessment);
                attest.add(assessment, null);
            });
        }
        attest.write(
                () -> Attesting.basis(evaluator, profile.profile(), input.from(), input.together(), answers, null),
                inputs.code(),
                err);
        ExitCode read = inputs.code();
        return (read == ExitCode.DONE && reached[0] ? ExitCode.FINDINGS : read).code();
    }
}
