package dev.assay.cli;

import dev.assay.accuracy.Accuracy;
import dev.assay.accuracy.AccuracyReport;
import dev.assay.accuracy.Reference;
import dev.assay.accuracy.ReferenceReader;
import dev.assay.assess.Evaluator;
import dev.assay.doc.Documents;
import dev.assay.doc.Problem;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assay accuracy}: how close the rules come to published threat models. */
@Command(
        name = "accuracy",
        description = "Compares assessments with published threat models: by factor, kind, layer and score.",
        mixinStandardHelpOptions = true)
final class AccuracyCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private PackOptions rules = new PackOptions();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Option(names = "--worst", paramLabel = "N", description = "Name the N cases that are farthest off.")
    private int worst;

    @Option(names = "--support", paramLabel = "N", description = "List the rules that hold for fewer than N cases.")
    private int support;

    @Parameters(arity = "1..*", paramLabel = "REFERENCE", description = "JSON Lines, one published threat model each.")
    private List<Path> files = new ArrayList<>();

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        Evaluator evaluator = new Evaluator(rules.pack(), profile.profile());
        ReferenceReader reader = new ReferenceReader(evaluator.pack().vocabulary());
        List<Problem> problems = new ArrayList<>();
        List<Reference> references = new ArrayList<>();
        for (Path file : files) {
            references.addAll(reader.read(file.toString(), Documents.bytes(file), problems));
        }
        problems.forEach(line.getErr()::println);
        if (references.isEmpty()) {
            return ExitCode.UNREADABLE.code();
        }
        new AccuracyReport(line.getOut()).write(new Accuracy(evaluator, references), worst, support);
        return (problems.isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED).code();
    }
}
