package dev.assay.cli;

import dev.assay.pack.RulePack;
import dev.assay.rule.Rule;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
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

/** {@code assay rules}: what is in a rule pack. */
@Command(
        name = "rules",
        description = "Shows what is in a rule pack, tests it and adds to it.",
        subcommands = {
            RulesCommand.ListCommand.class,
            RulesCommand.ShowCommand.class,
            RulesThreatsCommand.class,
            RulesDocsCommand.class,
            RulesCheckCommand.class,
            RulesTestCommand.class,
            RulesCoverageCommand.class,
            RulesImpactCommand.class,
            RulesNewCommand.class
        },
        mixinStandardHelpOptions = true)
final class RulesCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        throw new ParameterException(
                line,
                "a subcommand is missing: "
                        + String.join(", ", line.getSubcommands().keySet()));
    }

    /** {@code assay rules list}. */
    @Command(name = "list", description = "Lists the rules, one on a line.", mixinStandardHelpOptions = true)
    static final class ListCommand implements Callable<Integer> {

        @Spec
        private @Nullable CommandSpec spec;

        @Mixin
        private PackOptions rules = new PackOptions();

        @Option(
                names = "--factor",
                paramLabel = "FACTOR",
                description = "Only rules about this factor, such as tool_use.")
        private @Nullable String factor;

        @Option(names = "--layer", paramLabel = "N", description = "Only rules about this layer, 1 to 7.")
        private @Nullable Integer layer;

        @Override
        public Integer call() {
            PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
            Lookup lookup = new Lookup(spec.commandLine());
            if (factor != null) {
                lookup.factor(factor);
            }
            if (layer != null) {
                lookup.layer(layer);
            }
            RulePack pack = rules.pack();
            List<Rule> wanted = pack.rules().stream().filter(this::isWanted).toList();
            wanted.forEach(r -> out.println(String.format(
                    Locale.ROOT, "%-8s %-38s %s", r.id(), r.conclusion().text(), r.title())));
            Objects.requireNonNull(spec)
                    .commandLine()
                    .getErr()
                    .println(wanted.size() + " of " + pack.rules().size() + " rules of " + pack.name() + " "
                            + pack.version());
            return ExitCode.DONE.code();
        }

        private boolean isWanted(Rule rule) {
            String subject = rule.conclusion().subject();
            return (factor == null || subject.equals(factor)) && (layer == null || subject.equals("layer " + layer));
        }
    }

    /** {@code assay rules show}. */
    @Command(
            name = "show",
            description = "Shows rules whole: conclusion, reason, place and text.",
            mixinStandardHelpOptions = true)
    static final class ShowCommand implements Callable<Integer> {

        @Spec
        private @Nullable CommandSpec spec;

        @Mixin
        private PackOptions rules = new PackOptions();

        @Parameters(arity = "1..*", paramLabel = "ID", description = "Rule ids, such as AUT-010.")
        private List<String> ids = List.of();

        @Override
        public Integer call() {
            var line = Objects.requireNonNull(spec).commandLine();
            RulePack pack = rules.pack();
            for (String id : ids) {
                Rule rule = new Lookup(line).rule(pack, id);
                line.getOut().println(rule.name());
                line.getOut().println("  concludes  " + rule.conclusion().text());
                line.getOut().println("  because    " + rule.reason());
                line.getOut().println("  status     " + rule.status().word() + ", since " + rule.since());
                rule.references().forEach(r -> line.getOut().println("  see        " + r));
                line.getOut().println("  stands in  " + rule.place());
                line.getOut().println();
                line.getOut().println(rule.source());
            }
            return ExitCode.DONE.code();
        }
    }
}
