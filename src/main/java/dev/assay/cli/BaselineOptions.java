package dev.assay.cli;

import dev.assay.doc.Documents;
import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.doc.Quote;
import dev.assay.model.BaselineState;
import dev.assay.model.Decision;
import dev.assay.pack.Policy;
import dev.assay.policy.Baseline;
import dev.assay.policy.BaselineFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Findings that were there before. */
final class BaselineOptions {

    /** Set where a build server runs the program; the property takes the place of the variable. */
    private static final String CI = "CI";

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description =
                    "Fail by findings alone that are not in this file. What is no longer found goes out of the file.")
    private @Nullable Path file;

    @Option(names = "--baseline-frozen", description = "Leave the baseline's file as it is.")
    private boolean frozen;

    @Option(
            names = "--update-baseline",
            description = "Take everything that is found into the baseline; refused where CI is set.")
    private boolean update;

    /** What is left of the decisions to fail by, and what became of the baseline. */
    record Outcome(List<Decision> decisions, @Nullable BaselineState state) {}

    void check(CommandLine line) {
        if (file == null && (frozen || update)) {
            throw new ParameterException(
                    line, (frozen ? "--baseline-frozen" : "--update-baseline") + " goes with --baseline FILE");
        }
        if (frozen && update) {
            throw new ParameterException(line, "--baseline-frozen and --update-baseline exclude each other");
        }
        String ci = System.getProperty("assay.ci", System.getenv(CI));
        if (update && ci != null && !ci.isEmpty() && !"false".equals(ci)) {
            throw new ParameterException(
                    line, "--update-baseline is refused where CI is set: a baseline never grows there");
        }
    }

    Outcome of(List<Decision> decisions, Policy policy) {
        Path path = file;
        if (path == null) {
            return new Outcome(decisions, null);
        }
        Baseline before = read(path, policy);
        Baseline after = update ? before.updated(decisions) : before.shrunk(decisions);
        boolean writes = !frozen && (update ? !Files.exists(path) || !after.equals(before) : !after.equals(before));
        if (writes) {
            BaselineFile.write(path, after);
        }
        List<Decision> marked = (update ? after : before).marked(decisions);
        return new Outcome(marked, before.state(marked, update ? before : after, writes));
    }

    private Baseline read(Path path, Policy policy) {
        String name = policy.id().name();
        if (!Files.exists(path)) {
            if (update) {
                return new Baseline(name, List.of());
            }
            throw new ProblemException(
                    new Problem(Place.of(path.toString()), "there is no such baseline", "--update-baseline writes it"));
        }
        Baseline baseline = BaselineFile.read(path.toString(), Documents.text(path.toString(), Documents.bytes(path)));
        if (!baseline.policy().equals(name)) {
            throw new ProblemException(new Problem(
                    Place.of(path.toString()),
                    "is a baseline of the policy " + Quote.of(baseline.policy()) + ", not of " + Quote.of(name),
                    "another file is meant"));
        }
        return baseline;
    }
}
