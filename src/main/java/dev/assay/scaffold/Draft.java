package dev.assay.scaffold;

import dev.assay.doc.Nearest;
import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.doc.Quote;
import dev.assay.drl.DrlReader;
import dev.assay.model.Layer;
import dev.assay.model.Threat;
import dev.assay.pack.RulePack;
import dev.assay.rule.Conclusion;
import dev.assay.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text of a new rule. Remembers the flag behind each line, so that whatever is wrong is told of the flag. */
final class Draft {

    private static final String INDENT = "    ";
    private static final String WHEN = "--when";

    private final List<String> lines = new ArrayList<>();
    private final List<String> flags = new ArrayList<>();
    private int firstOfWhen;

    Draft(String id, NewRule rule, String since) {
        add("rule " + Mark.quoted(id + " " + rule.title()), "--title");
        rule.marks().forEach(m -> add(INDENT + m, m.flag()));
        add(INDENT + Mark.text("reason", rule.reason(), ""), "--reason");
        add(INDENT + Mark.text("since", since, ""), "pack.yaml");
        add(INDENT + Mark.text("status", "experimental", ""), "");
        add("when", WHEN);
        firstOfWhen = lines.size();
        rule.when().forEach(l -> add(INDENT + l, WHEN));
        add("then", WHEN);
        add(INDENT + "conclude( kcontext );", "");
        add("end", "");
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }

    /**
     * The rule as the loader will read it.
     *
     * @throws ProblemException naming the flags that have to change
     */
    Rule check(RulePack pack) {
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).codePoints().allMatch(Quote::isPlain)) {
                throw new ProblemException(Problem.of(
                        place(i + 1, 0), "a rule holds no line breaks, invisible or control characters here"));
            }
        }
        List<Problem> problems = new ArrayList<>();
        List<Rule> rules = reader(pack).read("", text(), problems);
        if (problems.isEmpty() && rules.size() != 1) {
            problems.add(
                    Problem.of(Place.of("", firstOfWhen + 1, 0), "the condition ends the rule and begins another"));
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems.stream()
                    .map(p -> new Problem(place(p.place().line(), p.place().column()), p.message(), p.maybe()))
                    .toList());
        }
        checkThreat(rules.get(0).conclusion(), pack);
        return rules.get(0);
    }

    private static DrlReader reader(RulePack pack) {
        return pack.isPolicy()
                ? DrlReader.ofPolicy(pack.vocabulary(), pack.threats(), pack.parameters())
                : new DrlReader(pack.vocabulary(), false);
    }

    private static void checkThreat(Conclusion conclusion, RulePack pack) {
        if (conclusion instanceof Conclusion.Names names) {
            checkThreat("--threat", names.threat(), names.layer(), pack);
        } else if (conclusion instanceof Conclusion.Chain chain) {
            checkThreat("--chain", chain.threat(), null, pack);
        }
    }

    private static void checkThreat(String flag, String id, @Nullable Layer layer, RulePack pack) {
        Threat threat = pack.threats().find(id);
        if (threat == null) {
            throw new ProblemException(new Problem(
                    Place.of(flag),
                    Quote.of(id) + " is not a threat of the catalogue",
                    Nearest.hint(id, pack.threats().ids(), "`assay rules threats` lists them")));
        }
        if (layer != null && !threat.layers().isEmpty() && !threat.layers().contains(layer)) {
            throw new ProblemException(new Problem(
                    Place.of(flag),
                    id + " is not a threat of layer " + layer.number(),
                    "`--layer " + threat.layers().get(0).number() + "` is meant"));
        }
    }

    private Place place(int line, int column) {
        int index = Math.max(0, Math.min(line, flags.size()) - 1);
        String flag = flags.get(index);
        boolean inWhen = flag.equals(WHEN) && index >= firstOfWhen;
        return inWhen ? Place.of(flag, index - firstOfWhen + 1, Math.max(0, column - INDENT.length())) : Place.of(flag);
    }

    private void add(String line, String flag) {
        lines.add(line);
        flags.add(flag);
    }
}
