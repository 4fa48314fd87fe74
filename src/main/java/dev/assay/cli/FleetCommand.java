package dev.assay.cli;

import dev.assay.assess.Evaluator;
import dev.assay.batch.BatchFiles;
import dev.assay.batch.BatchFormat;
import dev.assay.batch.BatchInput;
import dev.assay.batch.BatchResult;
import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.doc.Quote;
import dev.assay.fleet.Assessments;
import dev.assay.fleet.Fleet;
import dev.assay.fleet.FleetReport;
import dev.assay.pack.RulePack;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code assay fleet}: a report over many listings, or over the assessments of a batch. */
@Command(
        name = "fleet",
        description = "Writes a report over many listings, or over the assessments of a batch, as web pages.",
        mixinStandardHelpOptions = true)
final class FleetCommand extends AssessingCommand implements Callable<Integer> {

    private static final String ROWS = "fleet.jsonl";

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private RunOptions run = new RunOptions();

    @Parameters(
            paramLabel = "IN",
            description = "Listings as batch reads them (a file, a directory or a zip file), or assessments as it "
                    + "writes them in JSON Lines.")
    private String in = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            required = true,
            description = "The directory to write index.html, summary.json, fleet.jsonl and agents/ into.")
    private Path out = Path.of("");

    @Option(
            names = "--single",
            paramLabel = "N",
            defaultValue = "200",
            description = "How many of the riskiest listings get a report each, and the first outliers with them: a "
                    + "number, all or none. Default: ${DEFAULT-VALUE}. Needs listings as IN.")
    private String single = "200";

    private int problems;

    @Override
    public Integer call() {
        CommandLine line = run.checked();
        int singles = singles(line);
        Path path = check(line);
        try {
            return report(line.getErr(), path, singles).code();
        } catch (IOException e) {
            throw broken(e);
        } catch (UncheckedIOException e) {
            throw broken(Objects.requireNonNull(e.getCause()));
        }
    }

    private ProblemException broken(IOException e) {
        return new ProblemException(Problem.of(
                Place.of(out.toString()), "the report could not be written: " + Quote.escape("" + e.getMessage())));
    }

    private ExitCode report(PrintWriter err, Path path, int singles) throws IOException {
        if (Files.exists(out.resolve("index.html")) && !run.overEarlier()) {
            throw new ProblemException(
                    new Problem(Place.of(out.toString()), "holds a report already", "--force, which writes over it"));
        }
        RulePack pack = rules.open();
        boolean assessed = run.from() == null && Assessments.are(path);
        Files.createDirectories(out);
        Fleet fleet = new Fleet();
        if (assessed) {
            Assessments.read(path, fleet, p -> tell(err, p));
            return write(err, fleet, new FleetReport(nonEmpty(fleet), pack, out));
        }
        Evaluator evaluator = new Evaluator(pack, profile.profile());
        BatchFiles rows = new BatchFiles(out.resolve(ROWS), null);
        BatchResult result = run.run(evaluator, in, rows, BatchFormat.BRIEF, profile.profile(), out);
        if (!result.finished()) {
            return ExitCode.UNREADABLE;
        }
        problems += (int) Math.min(result.problems(), Integer.MAX_VALUE);
        Assessments.read(out.resolve(ROWS), fleet, p -> tell(err, p));
        FleetReport report = new FleetReport(nonEmpty(fleet), pack, out);
        int missing = report.writeSingles(BatchInput.of(in, run.from()), evaluator, singles, Set.of());
        if (missing > 0) {
            tell(
                    err,
                    new Problem(
                            Place.of(in),
                            missing + " listings have changed while they were read, and have no report of their own",
                            "--force, which begins anew"));
        }
        return write(err, fleet, report);
    }

    private ExitCode write(PrintWriter err, Fleet fleet, FleetReport report) throws IOException {
        report.write(problems);
        err.println(Quote.escape("Report on " + fleet.size() + " listings: " + out.resolve("index.html")));
        return problems > 0 ? ExitCode.SOME_FAILED : ExitCode.DONE;
    }

    private Fleet nonEmpty(Fleet fleet) {
        if (fleet.size() == 0) {
            throw new ProblemException(Problem.of(Place.of(in), "holds nothing that a report could be made of"));
        }
        return fleet;
    }

    private void tell(PrintWriter err, Problem problem) {
        problems++;
        err.println(problem);
    }

    private int singles(CommandLine line) {
        if (single.equals("all") || single.equals("none")) {
            return single.equals("all") ? Integer.MAX_VALUE : 0;
        }
        if (!single.matches("\\d{1,8}")) {
            throw new ParameterException(
                    line, "--single is " + Quote.of(single) + "; a number, all or none was expected");
        }
        return Integer.parseInt(single);
    }

    private Path check(CommandLine line) {
        if (in.equals("-")) {
            throw new ParameterException(line, "IN is -; it is read twice, so that a file or a directory was expected");
        }
        if (out.toString().isEmpty() || Files.isRegularFile(out)) {
            throw new ParameterException(line, "-o is " + Quote.of(out.toString()) + "; a directory was expected");
        }
        try {
            Path path = Path.of(in);
            if (!Files.exists(path)) {
                throw new ProblemException(
                        new Problem(Place.of(in), "does not exist", "the path is relative to another directory"));
            }
            Path report = out.toAbsolutePath().normalize();
            if (Files.isDirectory(path)
                    && report.startsWith(path.toAbsolutePath().normalize())) {
                throw new ParameterException(
                        line, "-o is " + Quote.of(out.toString()) + ", which lies in IN and would be read as input");
            }
            return path;
        } catch (InvalidPathException e) {
            throw new ProblemException(Problem.of(Place.of(in), "is no path: " + Quote.escape(e.getReason())));
        }
    }
}
