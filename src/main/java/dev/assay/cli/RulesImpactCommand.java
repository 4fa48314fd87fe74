package dev.assay.cli;

import dev.assay.impact.Comparer;
import dev.assay.impact.ImpactFormat;
import dev.assay.pack.RulePack;
import java.nio.file.Path;
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

/** {@code assay rules impact}: what a change of rules changes for listings. */
@Command(
        name = "impact",
        description = "Assesses listings by an old and a new rule pack; says what changes, by which rule,"
                + " and which part of the pack's version has to be raised.",
        mixinStandardHelpOptions = true)
final class RulesImpactCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private PackOptions rules = new PackOptions();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Option(
            names = "--against",
            paramLabel = "DIR",
            required = true,
            description = "The old rule pack; --trust-rules goes for both.")
    private Path against = Path.of("");

    @Option(
            names = "--examples",
            paramLabel = "N",
            description = "Show up to N listings for each cause. Default: ${DEFAULT-VALUE}.",
            defaultValue = "3")
    private int examples;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}. Default: text.",
            defaultValue = "text")
    private ImpactFormat format = ImpactFormat.TEXT;

    @Parameters(
            arity = "0..*",
            paramLabel = "LISTINGS",
            description = "Files, directories, or - for the standard input; without any, the packs alone are compared.")
    private List<String> listings = new ArrayList<>();

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        if (examples < 0) {
            throw new ParameterException(line, "--examples is a number from 0");
        }
        RulePack after = rules.pack();
        RulePack before = RulePack.load(against, after.trusted());
        Comparer comparer = new Comparer(before, after, profile.profile(), examples);
        Inputs inputs = new Inputs(after.formats(), comparer.vocabulary(), after.lexicon(), line.getErr());
        inputs.read(ListingFiles.of(listings), comparer::add);
        if (inputs.code() != ExitCode.UNREADABLE) {
            format.write(comparer.impact(), line.getOut());
        }
        return inputs.code().code();
    }
}
