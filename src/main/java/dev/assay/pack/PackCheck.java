package dev.assay.pack;

import dev.assay.doc.Nearest;
import dev.assay.doc.Problem;
import dev.assay.doc.Quote;
import dev.assay.doc.Topic;
import dev.assay.model.Threat;
import dev.assay.model.ThreatCatalogue;
import dev.assay.rule.Conclusion;
import dev.assay.rule.Rule;
import dev.assay.rule.Spot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
                        Spot.word(rule, rule.id()),
                        "the rule id " + rule.id() + " is taken by " + other.place(),
                        "the next free number is meant",
                        Topic.ID_TAKEN));
            }
            if (rule.conclusion() instanceof Conclusion.Names names) {
                Threat threat = threat(rule, names.threat(), threats, problems);
                if (threat != null) {
                    layer(rule, names, threat, problems);
                }
            } else if (rule.conclusion() instanceof Conclusion.Chain chain) {
                threat(rule, chain.threat(), threats, problems);
            }
        }
        return problems;
    }

    private static @Nullable Threat threat(Rule rule, String id, ThreatCatalogue threats, List<Problem> problems) {
        Threat threat = threats.find(id);
        if (threat == null) {
            problems.add(new Problem(
                    Spot.value(rule, rule.conclusion() instanceof Conclusion.Chain ? "chain" : "threat"),
                    "rule " + rule.id() + " names the threat " + Quote.of(id) + ", which the catalogue does not have",
                    Nearest.hint(
                            id, threats.ids(), "`assay rules threats` lists the catalogue; threats.csv can have more"),
                    Topic.UNKNOWN_THREAT));
        }
        return threat;
    }

    private static void layer(Rule rule, Conclusion.Names names, Threat threat, List<Problem> problems) {
        if (!threat.layers().isEmpty() && !threat.layers().contains(names.layer())) {
            problems.add(new Problem(
                    Spot.value(rule, "layer"),
                    "rule " + rule.id() + " puts " + threat.id() + " on layer "
                            + names.layer().number() + "; the catalogue has it on "
                            + threat.layers().stream()
                                    .map(l -> Integer.toString(l.number()))
                                    .toList(),
                    "another layer or another threat is meant",
                    Topic.WRONG_LAYER));
        }
    }
}
