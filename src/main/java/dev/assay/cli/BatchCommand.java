package dev.assay.cli;

import dev.assay.assess.Evaluator;
import dev.assay.batch.BatchFiles;
import dev.assay.batch.BatchFormat;
import dev.assay.batch.BatchResult;
import dev.assay.score.Profile;
import dev.assay.score.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code assay batch}: many listings in, a file of assessments out. */
@Command(
        name = "batch",
        description =
                "Assesses many listings: a file, a directory, a zip file or a stream; can be broken off and resumed.",
        mixinStandardHelpOptions = true)
final class BatchCommand extends AssessingCommand implements Callable<Integer> {

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private RunOptions run = new RunOptions();

    @Parameters(
            paramLabel = "IN",
            description = "JSON Lines, CSV, a directory, a zip file or any one listing file; - for the standard input.")
    private String in = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            required = true,
            description = "The file to write; beside it stand OUT.errors.jsonl and OUT.progress.")
    private Path out = Path.of("");

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}. Default: csv or sarif if OUT ends so, else jsonl.")
    private @Nullable BatchFormat format;

    @Option(names = "--summary", paramLabel = "FILE", description = "Write what was counted to this file, as JSON.")
    private @Nullable Path summary;

    @Option(
            names = "--fail-on",
            paramLabel = "BAND",
            description = "Exit with 1 if a score is in this band or above: ${COMPLETION-CANDIDATES}.")
    private EvaluateCommand.@Nullable Threshold threshold;

    @Override
    public Integer call() {
        check(run.checked());
        Profile scoring = profile.profile();
        BatchResult result = run.run(
                new Evaluator(rules.open(), scoring),
                in,
                new BatchFiles(out, summary),
                format == null ? BatchFormat.of(out.toString()) : format,
                scoring,
                out);
        return code(result).code();
    }

    private void check(CommandLine line) {
        if (out.toString().equals("-") || out.toString().isEmpty() || Files.isDirectory(out)) {
            throw new ParameterException(line, "-o is " + out + "; a file was expected, so that a run can be resumed");
        }
        Path own = out.toAbsolutePath().normalize();
        boolean input =
                !in.equals("-") && Path.of(in).toAbsolutePath().normalize().equals(own);
        if (input || (summary != null && summary.toAbsolutePath().normalize().equals(own))) {
            throw new ParameterException(line, "-o is " + out + ", which is another file of this run");
        }
    }

    private ExitCode code(BatchResult result) {
        if (!result.finished()) {
            return ExitCode.UNREADABLE;
        }
        if (result.problems() > 0) {
            return result.listings() == 0 ? ExitCode.UNREADABLE : ExitCode.SOME_FAILED;
        }
        boolean reached = threshold != null && result.reached(Severity.valueOf(threshold.name()));
        return reached ? ExitCode.FINDINGS : ExitCode.DONE;
    }
}
