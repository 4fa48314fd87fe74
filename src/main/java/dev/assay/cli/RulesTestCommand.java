package dev.assay.cli;

import dev.assay.assess.Evaluator;
import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.Quote;
import dev.assay.pack.RulePack;
import dev.assay.rule.Rule;
import dev.assay.score.Profile;
import dev.assay.verify.CaseFile;
import dev.assay.verify.CaseResult;
import dev.assay.verify.CaseRunner;
import dev.assay.verify.FormatCase;
import dev.assay.verify.FormatCases;
import dev.assay.verify.JUnitReport;
import dev.assay.verify.Scenario;
import dev.assay.verify.ScenarioRunner;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code assay rules test}: runs every rule alone on its cases, and the whole pack on its scenarios. */
@Command(
        name = "test",
        description = {
            "Runs every rule alone on its cases, and the whole pack on its scenarios,",
            "and says where they differ from what is expected."
        },
        mixinStandardHelpOptions = true)
final class RulesTestCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private PackOptions rules = new PackOptions();

    @Option(
            names = "--run",
            paramLabel = "REGEX",
            description = "Only rules whose id and title match, and scenarios whose name does.")
    private String run = "";

    @Option(names = "--junit", paramLabel = "FILE", description = "Also write the results as JUnit XML.")
    private @Nullable Path junit;

    @Option(names = "--watch", description = "Run again after each save in the rule pack, until interrupted.")
    private boolean watch;

    @Override
    public Integer call() throws Exception {
        if (!watch) {
            return test();
        }
        var line = Objects.requireNonNull(spec).commandLine();
        try (Saves saves = new Saves(rules.directory())) {
            return new Watch(this::test, line.getOut(), line.getErr()).run(saves::next);
        }
    }

    private int test() throws IOException {
        var line = Objects.requireNonNull(spec).commandLine();
        PrintWriter out = line.getOut();
        Pattern wanted = pattern();
        RulePack pack = rules.pack();
        List<Problem> problems = new ArrayList<>();
        List<CaseFile> files = rules.cases(pack, problems);
        List<CaseResult> results = new ArrayList<>();
        int tested = 0;
        for (CaseFile file : files) {
            Rule rule = pack.find(file.rule());
            if (rule == null) {
                problems.add(Problem.of(file.place(), "there is no rule " + file.rule()));
            } else if (wanted.matcher(rule.name()).find()) {
                CaseRunner runner = new CaseRunner(rule, pack.vocabulary());
                file.cases().forEach(c -> results.add(runner.run(c)));
                tested++;
            }
        }
        int cases = results.size();
        List<Scenario> scenarios = rules.scenarios(pack, problems).stream()
                .filter(s -> wanted.matcher(s.name()).find())
                .toList();
        if (!scenarios.isEmpty()) {
            ScenarioRunner runner = new ScenarioRunner(new Evaluator(pack, Profile.LISTING_0_8));
            scenarios.forEach(s -> results.add(runner.run(s)));
        }
        List<FormatCase> formatCases = rules.formatCases(problems).stream()
                .filter(c -> wanted.matcher(c.format()).find())
                .toList();
        if (results.isEmpty() && formatCases.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem(
                    Place.of(pack.name()),
                    "no rule with cases matches `" + run + "`",
                    files.isEmpty() ? "the pack has no cases; --rules DIR is meant" : null));
        }
        long formats = formats(pack, formatCases, out);
        problems.forEach(line.getErr()::println);
        results.stream().filter(r -> !r.passed()).forEach(r -> print(out, r));
        long failed = results.stream().filter(r -> !r.passed()).count();
        out.println(cases + " cases of " + tested + " rules, "
                + (scenarios.isEmpty() ? "" : scenarios.size() + " scenarios, ") + failed + " failed");
        failed += formats;
        if (junit != null) {
            Files.writeString(junit, JUnitReport.of(results), StandardCharsets.UTF_8);
        }
        return (!problems.isEmpty() ? ExitCode.UNREADABLE : failed > 0 ? ExitCode.FINDINGS : ExitCode.DONE).code();
    }

    /** Runs the cases of the listing formats; how many failed. */
    private static long formats(RulePack pack, List<FormatCase> cases, PrintWriter out) {
        long failed = 0;
        for (FormatCase formatCase : cases) {
            List<String> differences = FormatCases.run(formatCase, pack);
            if (!differences.isEmpty()) {
                failed++;
                out.println(formatCase.place() + ": " + formatCase.format() + " " + formatCase.name());
                differences.forEach(d -> out.println("    " + Quote.escape(d)));
            }
        }
        if (!cases.isEmpty()) {
            out.println(cases.size() + " cases of listing formats, " + failed + " failed");
        }
        return failed;
    }

    private static void print(PrintWriter out, CaseResult result) {
        out.println(result.place() + ": " + result.subject() + " " + result.name());
        for (String difference : result.differences()) {
            difference.lines().forEach(l -> out.println("    " + l));
        }
    }

    private Pattern pattern() {
        try {
            return Pattern.compile(run);
        } catch (PatternSyntaxException e) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--run is no regular expression: " + e.getDescription());
        }
    }
}
