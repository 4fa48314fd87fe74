package dev.assay.pack;

import dev.assay.doc.Nearest;
import dev.assay.doc.Problem;
import dev.assay.doc.Quote;
import dev.assay.model.Threat;
import dev.assay.model.ThreatCatalogue;
import dev.assay.rule.Conclusion;
import dev.assay.rule.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks what no single rule file can know: ids over the whole pack, and threats against the catalogue. */
final class PackCheck {

    private PackCheck() {}

    static List<Problem> of(List<Rule> rules, ThreatCatalogue threats) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Rule> byId = new HashMap<>();
        for (Rule rule : rules) {
            Rule other = byId.putIfAbsent(rule.id(), rule);
            if (other != null) {
                problems.add(new Problem(
                        rule.place(),
                        "the rule id " + rule.id() + " is taken by " + other.place(),
                        "the next free number is meant"));
            }
            if (rule.conclusion() instanceof Conclusion.Names names) {
                threat(rule, names, threats, problems);
            }
        }
        return problems;
    }

    private static void threat(Rule rule, Conclusion.Names names, ThreatCatalogue threats, List<Problem> problems) {
        Threat threat = threats.find(names.threat());
        if (threat == null) {
            problems.add(new Problem(
                    rule.place(),
                    "rule " + rule.id() + " names the threat " + Quote.of(names.threat())
                            + ", which the catalogue does not have",
                    Nearest.hint(names.threat(), threats.ids(), null)));
        } else if (!threat.layers().isEmpty() && !threat.layers().contains(names.layer())) {
            problems.add(new Problem(
                    rule.place(),
                    "rule " + rule.id() + " puts " + threat.id() + " on layer "
                            + names.layer().number() + "; the catalogue has it on "
                            + threat.layers().stream()
                                    .map(l -> Integer.toString(l.number()))
                                    .toList(),
                    "another layer or another threat is meant"));
        }
    }
}
