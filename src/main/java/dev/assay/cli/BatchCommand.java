package dev.assay.cli;

import dev.assay.assess.Evaluator;
import dev.assay.batch.Batch;
import dev.assay.batch.BatchFiles;
import dev.assay.batch.BatchFormat;
import dev.assay.batch.BatchInput;
import dev.assay.batch.BatchResult;
import dev.assay.doc.Place;
import dev.assay.doc.Quote;
import dev.assay.format.Importer;
import dev.assay.score.Profile;
import dev.assay.score.Severity;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** {@code assay batch}: many listings in, a file of assessments out. */
@Command(
        name = "batch",
        description =
                "Assesses many listings: a file, a directory, a zip file or a stream; can be broken off and resumed.",
        mixinStandardHelpOptions = true)
final class BatchCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private PackOptions rules = new PackOptions();

    @Mixin
    private ProfileOption profile = new ProfileOption();

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

    @Option(
            names = "--from",
            paramLabel = "FORMAT",
            description = "The format of the listings, such as a2a or csv; without it, their content tells.")
    private @Nullable String from;

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "How many threads assess. Default: one for each processor.")
    private @Nullable Integer workers;

    @Option(names = "--resume", description = "Go on with a run that was broken off, or begin if there is none.")
    private boolean resume;

    @Option(names = "--force", description = "Begin anew, over the files of an earlier run.")
    private boolean force;

    @Option(names = "--summary", paramLabel = "FILE", description = "Write what was counted to this file, as JSON.")
    private @Nullable Path summary;

    @Option(
            names = "--fail-on",
            paramLabel = "BAND",
            description = "Exit with 1 if a score is in this band or above: ${COMPLETION-CANDIDATES}.")
    private EvaluateCommand.@Nullable Threshold threshold;

    @Option(names = "--progress", description = "Show progress even where the output is no terminal.")
    private boolean progress;

    @Override
    @SuppressWarnings("try") // it does its work by being open
    public Integer call() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        int threads = workers == null ? Runtime.getRuntime().availableProcessors() : workers;
        check(line, threads);
        PrintWriter err = line.getErr();
        Profile scoring = profile.profile();
        BatchInput input = in.equals("-") ? BatchInput.of(System.in, from) : BatchInput.of(in, from);
        Evaluator evaluator = new Evaluator(rules.pack(), scoring);
        new Importer(
                        evaluator.pack().formats(),
                        evaluator.pack().vocabulary(),
                        evaluator.pack().lexicon())
                .check(in, from);
        Batch batch = new Batch(
                evaluator,
                input,
                new Batch.Settings(
                        new BatchFiles(out, summary),
                        format == null ? BatchFormat.of(out.toString()) : format,
                        threads,
                        resume ? Batch.Mode.RESUME : force ? Batch.Mode.FORCE : Batch.Mode.NEW,
                        new Version().getVersion()[0],
                        scoring.id()));
        BatchResult result;
        try (ProgressLine shown = new ProgressLine(err, progress || Terminal.asker() != null);
                Stopping stopping = new Stopping(batch)) {
            result = batch.run(shown);
        }
        result.lines().forEach(l -> err.println(Quote.escape(l)));
        if (!result.finished()) {
            err.println(Place.of(out.toString()) + ": the run was broken off; --resume goes on with it");
        }
        return code(result).code();
    }

    private void check(CommandLine line, int threads) {
        if (threads < 1 || threads > 256) {
            throw new ParameterException(line, "--workers is " + threads + "; 1 to 256 were expected");
        }
        if (resume && force) {
            throw new ParameterException(line, "--resume goes on and --force begins anew; one of them was expected");
        }
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
