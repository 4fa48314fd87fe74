package dev.assay.cli;

import dev.assay.model.Threat;
import dev.assay.pack.RulePack;
import dev.assay.rule.Conclusion;
import dev.assay.rule.Rule;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code assay rules threats}: which rules name each threat of the catalogue, and why some are named by none. */
@Command(
        name = "threats",
        description = "Lists the threat catalogue: the rules that name each threat, or why none does.",
        mixinStandardHelpOptions = true)
final class RulesThreatsCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private PackOptions rules = new PackOptions();

    @Option(names = "--left-out", description = "Only threats that no rule names.")
    private boolean leftOut;

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        RulePack pack = rules.pack();
        Map<String, List<String>> named = named(pack);
        int covered = 0;
        for (Threat threat : pack.threats().threats()) {
            List<String> by = named.getOrDefault(threat.id(), List.of());
            covered += by.isEmpty() ? 0 : 1;
            if (by.isEmpty() || !leftOut) {
                print(line.getOut(), threat, by);
            }
        }
        line.getErr().println(covered + " of " + pack.threats().threats().size() + " threats are named by a rule");
        return ExitCode.DONE.code();
    }

    private static Map<String, List<String>> named(RulePack pack) {
        Map<String, List<String>> named = new HashMap<>();
        for (Rule rule : pack.rules()) {
            String threat = rule.conclusion() instanceof Conclusion.Names names
                    ? names.threat()
                    : rule.conclusion() instanceof Conclusion.Chain chain ? chain.threat() : null;
            if (threat != null) {
                named.computeIfAbsent(threat, k -> new ArrayList<>()).add(rule.id());
            }
        }
        return named;
    }

    private static void print(PrintWriter out, Threat threat, List<String> by) {
        String why = threat.leftOut().isEmpty() ? "no rule, and no reason given" : "left out: " + threat.leftOut();
        out.println(threat.id() + "  " + threat.name() + "  " + (by.isEmpty() ? why : String.join(" ", by)));
    }
}
