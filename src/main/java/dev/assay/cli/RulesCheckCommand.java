package dev.assay.cli;

import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.lint.Finding;
import dev.assay.lint.FindingsJson;
import dev.assay.lint.FindingsText;
import dev.assay.lint.Level;
import dev.assay.lint.Linter;
import dev.assay.lint.PackUnderCheck;
import dev.assay.pack.RulePack;
import dev.assay.verify.FormatCases;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code assay rules check}: what is wrong with a rule pack, from what cannot be read to what is hardly meant. */
@Command(
        name = "check",
        description = "Checks a rule pack and its cases for slips. Warnings alone leave the exit code at 0.",
        mixinStandardHelpOptions = true)
final class RulesCheckCommand implements Callable<Integer> {

    enum Format {
        TEXT,
        JSON;

        /** The word used on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private PackOptions rules = new PackOptions();

    @Option(names = "--strict", description = "Warnings count as errors.")
    private boolean strict;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
            defaultValue = "text")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        List<Finding> findings = new ArrayList<>();
        RulePack pack = read(findings);
        findings.sort(Finding.ORDER);
        print(findings, line.getOut());
        String of = pack == null ? "" : number(pack.rules().size(), "rule") + ", ";
        line.getErr().println(of + summary(findings));
        return code(findings).code();
    }

    /** The pack, linted; null if it cannot be loaded, with what is wrong among the findings. */
    private @Nullable RulePack read(List<Finding> findings) {
        List<Path> packs = rules.directories();
        if (packs.isEmpty()) {
            throw new ProblemException(
                    new Problem(Place.of("bundled rules"), "have no directory and no cases", "--rules DIR is missing"));
        }
        RulePack pack;
        try {
            pack = rules.pack();
        } catch (ProblemException e) {
            if (e.problems().stream().allMatch(p -> p.place().line() == 0)) {
                throw e;
            }
            e.problems().forEach(p -> findings.add(Finding.of(p)));
            return null;
        }
        List<Problem> problems = new ArrayList<>();
        PackUnderCheck checked = PackUnderCheck.read(pack, packs, problems);
        packs.forEach(d -> FormatCases.read(d, problems));
        problems.forEach(p -> findings.add(Finding.of(p)));
        findings.addAll(new Linter(Linter.all()).check(checked));
        return pack;
    }

    private void print(List<Finding> findings, PrintWriter out) {
        if (format == Format.JSON) {
            FindingsJson.write(findings, out);
        } else {
            new FindingsText().write(findings, out);
        }
    }

    private ExitCode code(List<Finding> findings) {
        boolean fails = findings.stream().anyMatch(f -> strict || f.level() == Level.ERROR);
        return fails ? ExitCode.FINDINGS : ExitCode.DONE;
    }

    private static String summary(List<Finding> findings) {
        long errors = findings.stream().filter(f -> f.level() == Level.ERROR).count();
        long warnings = findings.size() - errors;
        return findings.isEmpty() ? "no finding" : number(errors, "error") + ", " + number(warnings, "warning");
    }

    private static String number(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
