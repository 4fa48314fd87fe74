package dev.assay.cli;

import dev.assay.assess.Evaluator;
import dev.assay.model.Factor;
import dev.assay.model.Layer;
import dev.assay.report.Explanation;
import dev.assay.report.WhyNot;
import dev.assay.rule.Rule;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assay explain}: how each number came about. */
@Command(
        name = "explain",
        description = "Draws how an assessment was derived: results, rules, facts, and where the listing says so.",
        mixinStandardHelpOptions = true)
final class ExplainCommand extends AssessingCommand implements Callable<Integer> {

    static final class Focus {
        @Option(names = "--factor", paramLabel = "FACTOR", description = "Only this factor, such as tool_use.")
        private @Nullable String factor;

        @Option(names = "--layer", paramLabel = "N", description = "Only this layer, 1 to 7.")
        private @Nullable Integer layer;

        @Option(names = "--rule", paramLabel = "ID", description = "Only what this rule contributed.")
        private @Nullable String rule;

        @Option(
                names = "--why-not",
                paramLabel = "ID",
                description = "Why this rule does not hold: its first line that fails.")
        private @Nullable String whyNot;
    }

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private AnswersOption answers = new AnswersOption();

    @ArgGroup
    private Focus focus = new Focus();

    @Parameters(paramLabel = "FILE", description = "A listing in any format; - for the standard input.")
    private String file = "-";

    @Override
    public Integer call() {
        PrintWriter out = line().getOut();
        Evaluator evaluator = new Evaluator(rules.open(), profile.profile());
        Lookup lookup = new Lookup(line());
        Factor factor = focus.factor == null ? null : lookup.factor(focus.factor);
        Layer layer = focus.layer == null ? null : lookup.layer(focus.layer);
        Rule rule = focus.rule == null ? null : lookup.rule(evaluator.pack(), focus.rule);
        Rule whyNot = focus.whyNot == null ? null : lookup.rule(evaluator.pack(), focus.whyNot);
        Inputs inputs = input.inputs(evaluator.pack(), line().getErr());
        answers.read(inputs, List.of(file), evaluator, (listing, examination) -> {
            Explanation explanation = new Explanation(examination.assessment(), rule == null ? null : rule.id());
            if (whyNot != null) {
                WhyNot.write(out, whyNot, examination.scene(whyNot));
            } else if (factor != null) {
                explanation.factor(out, factor);
            } else if (layer != null) {
                explanation.layer(out, layer);
            } else if (rule != null && !explanation.shows()) {
                WhyNot.write(out, rule, examination.scene(rule));
            } else {
                explanation.all(out);
            }
        });
        return inputs.code().code();
    }

    private picocli.CommandLine line() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
