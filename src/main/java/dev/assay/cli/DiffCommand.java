package dev.assay.cli;

import dev.assay.assess.Evaluator;
import dev.assay.diff.Background;
import dev.assay.diff.DiffFormat;
import dev.assay.diff.Gate;
import dev.assay.diff.Listed;
import dev.assay.pack.RulePack;
import dev.assay.rule.Mentions;
import dev.assay.rule.Rule;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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

/** {@code assay diff}: what is different about a new version of a listing. */
@Command(
        name = "diff",
        description = "Compares two versions of a listing, or two directories of them: facts, lost controls, score,"
                + " factors, layers and threats, each with the facts behind it.",
        mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private PackOptions rules = new PackOptions();

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private AnswersOption answers = new AnswersOption();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}. Default: text.",
            defaultValue = "text")
    private DiffFormat format = DiffFormat.TEXT;

    @Option(
            names = "--fail-on",
            paramLabel = "CLASS",
            split = ",",
            description = "Exit with 1 if a capability of this class is new, such as writes, payments, shell or"
                    + " identity (the rule pack's classes.yaml has them all), or for controls-lost, score (it rises)"
                    + " or any (difference).")
    private List<String> failOn = new ArrayList<>();

    @Parameters(index = "0", paramLabel = "OLD", description = "Listings or assessments: a file, a directory, or -.")
    private String old = "-";

    @Parameters(index = "1", paramLabel = "NEW", description = "The same of the new version; --answers go with it.")
    private String now = "-";

    @Override
    public Integer call() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        if (old.equals("-") && now.equals("-")) {
            throw new ParameterException(line, "only one of OLD and NEW can be the standard input");
        }
        RulePack pack = rules.pack();
        Gate gate = new Lookup(line).gate(pack, failOn);
        Evaluator evaluator = new Evaluator(pack, profile.profile());
        PrintWriter err = line.getErr();
        DiffSide before = new DiffSide(old, evaluator, input, null, err);
        DiffSide after = new DiffSide(now, evaluator, input, answers, err);
        if (before.code() == ExitCode.UNREADABLE || after.code() == ExitCode.UNREADABLE) {
            return ExitCode.UNREADABLE.code();
        }
        Listed listed = listed(before, after, background(pack));
        List<Gate.Failure> failures = gate.failures(listed);
        format.write(listed, failures, line.getOut());
        boolean whole = before.code() == ExitCode.DONE && after.code() == ExitCode.DONE;
        return (!whole ? ExitCode.SOME_FAILED : failures.isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS).code();
    }

    private static Listed listed(DiffSide before, DiffSide after, Background background) {
        if (before.isSingle() && after.isSingle()) {
            return Listed.one(before.assessments().get(0), after.assessments().get(0), background);
        }
        Listed listed = Listed.matched(before.assessments(), after.assessments(), background);
        listed = before.code() == ExitCode.DONE ? listed : listed.warned(unread("old", "new"));
        return after.code() == ExitCode.DONE ? listed : listed.warned(unread("new", "old"));
    }

    private static String unread(String side, String other) {
        return "not all of the " + side + " side could be read; what is only in the " + other
                + " may be there all the same";
    }

    static Background background(RulePack pack) {
        return new Background(pack.vocabulary(), id -> mentions(pack, id));
    }

    private static Set<String> mentions(RulePack pack, String id) {
        Rule rule = pack.find(id);
        return rule == null ? Set.of() : Mentions.of(rule);
    }
}
