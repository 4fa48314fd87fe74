package dev.assay.cli;

import dev.assay.assess.Evaluator;
import dev.assay.assess.Examination;
import dev.assay.report.AskFormat;
import dev.assay.report.AskReport;
import dev.assay.report.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assay ask}: what to ask the vendor. */
@Command(
        name = "ask",
        description = {
            "Prints the open questions of listings, the most telling first, with what each answer would do.",
            "As csv it is a form that a vendor fills in: evaluate --answers reads it back."
        },
        mixinStandardHelpOptions = true)
final class AskCommand extends AssessingCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private ColorOption color = new ColorOption();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
            defaultValue = "text")
    private AskFormat format = AskFormat.TEXT;

    @Option(names = "--top", paramLabel = "N", description = "Only the first N questions of each listing.")
    private int top = Integer.MAX_VALUE;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Listings; - for the standard input.")
    private List<String> files = new ArrayList<>();

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        if (top < 1) {
            throw new picocli.CommandLine.ParameterException(line, "--top is at least 1, not " + top);
        }
        Evaluator evaluator = new Evaluator(rules.open(), profile.profile());
        Inputs inputs = input.inputs(evaluator.pack(), line.getErr());
        try (AskReport report = new AskReport(format, color.style(), line.getOut())) {
            inputs.read(files, listing -> {
                Examination examination = evaluator.examine(listing);
                report.write(new Asked(examination.assessment(), evaluator.prospects(examination)).first(top));
            });
        }
        return inputs.code().code();
    }
}
