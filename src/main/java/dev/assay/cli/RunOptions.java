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
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How a run over many listings goes: what {@code batch} and {@code fleet} share. */
final class RunOptions {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

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

    @Option(names = "--progress", description = "Show progress even where the output is no terminal.")
    private boolean progress;

    /** The format that was named, or null. */
    @Nullable
    String from() {
        return from;
    }

    /** Whether files of an earlier run may be there. */
    boolean overEarlier() {
        return resume || force;
    }

    /**
     * The command line, whose options go together.
     *
     * @throws ParameterException if they do not
     */
    CommandLine checked() {
        CommandLine line = Objects.requireNonNull(command).commandLine();
        if (threads() < 1 || threads() > 256) {
            throw new ParameterException(line, "--workers is " + threads() + "; 1 to 256 were expected");
        }
        if (resume && force) {
            throw new ParameterException(line, "--resume goes on and --force begins anew; one of them was expected");
        }
        return line;
    }

    private int threads() {
        return workers == null ? Runtime.getRuntime().availableProcessors() : workers;
    }

    /**
     * Assesses everything, and says on the error stream how far it is and what came of it.
     *
     * @param in a path, or {@code -}
     * @param asked for in the message that tells how to go on with a run that was broken off
     */
    @SuppressWarnings("try") // the two do their work by being open
    BatchResult run(Evaluator evaluator, String in, BatchFiles files, BatchFormat format, Profile profile, Path asked) {
        PrintWriter err = Objects.requireNonNull(command).commandLine().getErr();
        new Importer(
                        evaluator.pack().formats(),
                        evaluator.pack().vocabulary(),
                        evaluator.pack().lexicon())
                .check(in, from);
        Batch batch = new Batch(
                evaluator,
                in.equals("-") ? BatchInput.of(System.in, from) : BatchInput.of(in, from),
                new Batch.Settings(
                        files,
                        format,
                        threads(),
                        resume ? Batch.Mode.RESUME : force ? Batch.Mode.FORCE : Batch.Mode.NEW,
                        Version.number(),
                        profile.id()));
        BatchResult result;
        try (ProgressLine shown = new ProgressLine(err, progress || Terminal.asker() != null);
                Stopping stopping = new Stopping(batch)) {
            result = batch.run(shown);
        }
        result.lines().forEach(l -> err.println(Quote.escape(l)));
        if (!result.finished()) {
            err.println(Place.of(asked.toString()) + ": the run was broken off; --resume goes on with it");
        }
        return result;
    }
}
