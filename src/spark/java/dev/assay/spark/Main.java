package dev.assay.spark;

import dev.assay.doc.ProblemException;
import dev.assay.doc.Quote;
import dev.assay.pack.PackSource;
import dev.assay.score.Profile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The job that {@code spark-submit} runs. */
@Command(
        name = "assay-spark",
        description = "Assesses many listings on a cluster, as assay batch does on one machine.",
        mixinStandardHelpOptions = true)
public final class Main implements Callable<Integer> {

    private static final int DONE = 0;
    private static final int UNREADABLE = 3;
    private static final int SOME_FAILED = 4;

    @Parameters(
            paramLabel = "IN",
            description = "Files, a directory or a pattern, of any file system that Spark reads.")
    private String in = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            required = true,
            description = "The directory to write: assessments/part-* and problems/part-*.")
    private String out = "";

    @Option(
            names = "--reader",
            paramLabel = "FORMAT",
            description =
                    "What Spark reads the files as, such as parquet or orc. Default: text, a listing on each line.")
    private String reader = "text";

    @Option(
            names = "--column",
            paramLabel = "NAME",
            description = "The column with the listings as JSON. Default: value.")
    private String column = "value";

    @Option(
            names = "--from",
            paramLabel = "FORMAT",
            description = "The format of the listings, such as a2a; without it, their content tells.")
    private @Nullable String from;

    @Option(
            names = "--rules",
            paramLabel = "PACK",
            description =
                    "A rule pack on the driver's machine, a directory or zip file; given again, a pack to lay over "
                            + "those before. Default: the rules that come with the program.")
    private List<Path> rules = new ArrayList<>();

    @Option(
            names = "--trust-rules",
            description = "Compile all of DRL. Such rules can run any code: only for packs that you wrote yourself.")
    private boolean trusted;

    @Option(names = "--profile", paramLabel = "PROFILE", description = "Scoring profile. Default: listing-0.8.")
    private String profile = Profile.LISTING_0_8.id();

    @Spec
    private @Nullable CommandSpec spec;

    private final PrintStream err;

    private Main(PrintStream err) {
        this.err = err;
    }

    /** Runs the job; the process ends with 0, or with 2, 3 or 4 as {@code assay} does. */
    public static void main(String[] args) {
        int code = run(System.err, args);
        if (code != DONE) {
            System.exit(code);
        }
    }

    /** Runs the job; the exit code. */
    static int run(PrintStream err, String... args) {
        CommandLine line = new CommandLine(new Main(err));
        line.setParameterExceptionHandler((e, arguments) -> {
            err.println("assay-spark: " + Quote.escape(String.valueOf(e.getMessage())));
            err.println("  Maybe `--help` tells");
            return CommandLine.ExitCode.USAGE;
        });
        line.setExecutionExceptionHandler((e, command, result) -> failed(e, err));
        return line.execute(args);
    }

    private static int failed(Exception e, PrintStream err) {
        if (e instanceof ProblemException known) {
            known.problems().forEach(err::println);
        } else {
            err.println("assay-spark: the run failed: "
                    + Quote.escape(String.valueOf(e).lines().findFirst().orElse("")));
            err.println("  Maybe Spark's log, which has the rest, tells why");
        }
        return UNREADABLE;
    }

    @Override
    public Integer call() throws IOException {
        Profile scoring = Profile.find(profile);
        if (scoring == null) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--profile is " + profile + "; "
                            + Stream.of(Profile.values()).map(Profile::id).collect(Collectors.joining(", "))
                            + " are known");
        }
        List<PackSource> packs = rules.isEmpty()
                ? List.of(PackSource.bundled())
                : rules.stream().map(PackSource::of).toList();
        try (SparkSession spark = SparkSession.builder().appName("assay").getOrCreate()) {
            Result result = new Job(in, reader, column, out).run(spark, new Rules(packs, trusted, scoring, from));
            err.println("assay-spark: " + result.words());
            return result.problems() == 0 ? DONE : result.assessed() == 0 ? UNREADABLE : SOME_FAILED;
        }
    }
}
