package dev.assay.cli;

import dev.assay.assess.Evaluator;
import dev.assay.doc.Problem;
import dev.assay.pack.RulePack;
import dev.assay.score.Profile;
import dev.assay.verify.CaseFile;
import dev.assay.verify.Coverage;
import dev.assay.verify.CoverageFormat;
import dev.assay.verify.CoverageRun;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assay rules coverage}: what of the rules cases and listings exercise. */
@Command(
        name = "coverage",
        description = "Says which rules never fire, and which lines of their conditions never hold or never fail,"
                + " over the cases and, if given, listings.",
        mixinStandardHelpOptions = true)
final class RulesCoverageCommand implements Callable<Integer> {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private PackOptions rules = new PackOptions();

    @Option(
            names = "--threshold",
            paramLabel = "PERCENT",
            description = "Exit with 1 if fewer rules fire, or fewer condition lines are covered.")
    private @Nullable BigDecimal threshold;

    @Option(names = "--gaps", description = "Show only rules with gaps.")
    private boolean gaps;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}. Default: text.",
            defaultValue = "text")
    private CoverageFormat format = CoverageFormat.TEXT;

    @Parameters(
            arity = "0..*",
            paramLabel = "LISTINGS",
            description = "Listings that count beside the cases: files, directories, or - for the standard input.")
    private List<String> listings = new ArrayList<>();

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        if (threshold != null && (threshold.signum() < 0 || threshold.compareTo(HUNDRED) > 0)) {
            throw new ParameterException(line, "--threshold is a number from 0 to 100");
        }
        RulePack pack = rules.pack();
        CoverageRun run = new CoverageRun(pack);
        List<Problem> problems = new ArrayList<>();
        for (CaseFile file : rules.cases(pack, problems)) {
            if (pack.find(file.rule()) == null) {
                problems.add(Problem.of(file.place(), "there is no rule " + file.rule()));
            }
            run.add(file);
        }
        problems.forEach(line.getErr()::println);
        Inputs inputs = new Inputs(pack.formats(), pack.vocabulary(), pack.lexicon(), line.getErr());
        if (!listings.isEmpty()) {
            Evaluator evaluator = new Evaluator(pack, Profile.LISTING_0_8);
            inputs.read(ListingFiles.of(listings), l -> run.add(evaluator.examine(l)));
        }
        if (inputs.code() == ExitCode.UNREADABLE) {
            return ExitCode.UNREADABLE.code();
        }
        Coverage coverage = run.coverage();
        format.write(coverage, gaps, line.getOut());
        if (!problems.isEmpty() || inputs.code() != ExitCode.DONE) {
            return ExitCode.SOME_FAILED.code();
        }
        return (threshold != null && !coverage.reaches(threshold) ? ExitCode.FINDINGS : ExitCode.DONE).code();
    }
}
