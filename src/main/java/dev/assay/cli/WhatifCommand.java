package dev.assay.cli;

import dev.assay.assess.Evaluator;
import dev.assay.assess.Examination;
import dev.assay.diff.DiffFormat;
import dev.assay.diff.Listed;
import dev.assay.interval.Goal;
import dev.assay.interval.Ways;
import dev.assay.model.Listing;
import dev.assay.report.WaysReport;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
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

/** {@code assay whatif}: what a change would do, and which changes would do. */
@Command(
        name = "whatif",
        description = {
            "Shows the assessment of a listing that is changed beside the one as it is (--set),",
            "or finds the smallest sets of changes that reach a goal (--goal): controls that a product team can add",
            "and capabilities that it can take away, as the vocabulary marks them."
        },
        mixinStandardHelpOptions = true)
final class WhatifCommand extends AssessingCommand implements Callable<Integer> {

    private static final int LARGEST = 5;
    private static final int SHOWN = 10;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private ColorOption color = new ColorOption();

    @Option(
            names = "--set",
            paramLabel = "ID=STATUS",
            description = "A fact in the place of what the listing says, such as tool.shell=absent; present, absent or"
                    + " unknown. With a goal, the search begins there.")
    private List<String> settings = new ArrayList<>();

    @Option(
            names = "--goal",
            paramLabel = "GOAL",
            description = "Such as 'score < 7', 'high <= 8.9' (the high end of the interval), or 'autonomy < 0.5'.")
    private @Nullable String goal;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "3",
            description = "How many changes a set may have, 1 to 5. Default: ${DEFAULT-VALUE}.")
    private int most = 3;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}. Default: text.",
            defaultValue = "text")
    private DiffFormat format = DiffFormat.TEXT;

    @Parameters(paramLabel = "FILE", description = "A listing in any format; - for the standard input.")
    private String file = "-";

    @Override
    public Integer call() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        Evaluator evaluator = new Evaluator(rules.open(), profile.profile());
        Settings set = new Settings(settings, evaluator.pack().vocabulary(), line);
        Goal wanted = goal(line);
        Inputs inputs = input.inputs(evaluator.pack(), line.getErr());
        boolean[] missed = new boolean[1];
        inputs.read(List.of(file), listing -> {
            if (wanted == null) {
                compare(evaluator, listing, set.of(listing), line.getOut());
            } else {
                missed[0] |= !reach(evaluator, evaluator.examine(set.of(listing)), wanted, line.getOut());
            }
        });
        ExitCode read = inputs.code();
        return (read == ExitCode.DONE && missed[0] ? ExitCode.FINDINGS : read).code();
    }

    private @Nullable Goal goal(CommandLine line) {
        if (goal == null && settings.isEmpty()) {
            throw new ParameterException(line, "one of --set and --goal is needed");
        }
        if (most < 1 || most > LARGEST) {
            throw new ParameterException(line, "--most is 1 to " + LARGEST + ", not " + most);
        }
        Goal parsed = goal == null ? null : Goal.parse(goal);
        if (goal != null && parsed == null) {
            throw new ParameterException(
                    line,
                    "--goal is one of " + String.join(", ", Goal.subjects())
                            + ", then < or <= and a number, such as 'score < 7'");
        }
        return parsed;
    }

    private void compare(Evaluator evaluator, Listing before, Listing after, PrintWriter out) {
        Listed listed = Listed.one(
                evaluator.evaluate(before), evaluator.evaluate(after), DiffCommand.background(evaluator.pack()));
        format.write(listed, List.of(), out);
    }

    private boolean reach(Evaluator evaluator, Examination examination, Goal wanted, PrintWriter out) {
        Ways ways = evaluator.ways(examination, wanted, most);
        WaysReport report = new WaysReport(evaluator.pack().vocabulary(), color.style(), out, SHOWN);
        switch (format) {
            case TEXT -> report.text(examination.assessment(), wanted, ways);
            case MARKDOWN -> report.markdown(examination.assessment(), wanted, ways);
            case JSON -> report.json(examination.assessment(), wanted, ways);
        }
        return !ways.ways().isEmpty();
    }
}
