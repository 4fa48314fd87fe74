package dev.assay.impact;

import dev.assay.diff.Step;
import dev.assay.impact.RuleChange.Kind;
import dev.assay.report.JsonTree;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes an impact as JSON. */
final class ImpactJson {

    private ImpactJson() {}

    static void write(Impact impact, PrintWriter out) {
        Verdict verdict = Verdict.of(impact);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("version", verdict.level().word());
        tree.put("reasons", verdict.reasons());
        tree.put("listings", impact.listings());
        tree.put("changed", impact.changed());
        tree.put("meanScoreChange", impact.meanScoreChange());
        Difference greatest = impact.greatest();
        tree.put("greatestScoreChange", greatest == null ? null : greatest(greatest));
        tree.put("bands", bands(impact));
        Map<String, Object> rules = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            rules.put(kind.word(), rules(impact.packs().of(kind)));
        }
        tree.put("rules", rules);
        tree.put("capabilities", ids(impact.packs().capabilities()));
        tree.put("threats", ids(impact.packs().threats()));
        tree.put("causes", impact.groups().stream().map(ImpactJson::group).toList());
        tree.put("withoutEffect", rules(impact.withoutEffect()));
        JsonTree.write(tree, out);
    }

    private static Map<String, Object> greatest(Difference d) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("listing", d.listing());
        tree.put("change", d.scoreChange());
        tree.put("from", d.scoreBefore());
        tree.put("to", d.scoreAfter());
        return tree;
    }

    private static Map<String, Object> bands(Impact impact) {
        Map<String, Object> rows = new LinkedHashMap<>();
        for (String before : Impact.bands()) {
            Map<String, Object> row = new LinkedHashMap<>();
            Impact.bands().forEach(after -> row.put(after, impact.between(before, after)));
            rows.put(before, row);
        }
        return rows;
    }

    private static List<Map<String, Object>> rules(List<RuleChange> changes) {
        return changes.stream().map(ImpactJson::rule).toList();
    }

    private static Map<String, Object> rule(RuleChange change) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", change.id());
        tree.put("kind", change.kind().word());
        tree.put("what", change.what());
        return tree;
    }

    private static Map<String, Object> ids(PackChanges.Ids ids) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("removed", ids.removed());
        tree.put("changed", ids.changed());
        tree.put("added", ids.added());
        return tree;
    }

    private static Map<String, Object> group(Group group) {
        RuleChange rule = group.rule();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("rule", rule == null ? null : rule(rule));
        tree.put("listings", group.listings());
        tree.put("scoreRises", group.rises());
        tree.put("scoreFalls", group.falls());
        tree.put(
                "changes",
                group.steps().stream()
                        .map(s -> {
                            Map<String, Object> step = step(s.getKey());
                            step.put("listings", s.getValue());
                            return step;
                        })
                        .toList());
        tree.put(
                "examples",
                group.examples().stream()
                        .map(e -> {
                            Map<String, Object> example = new LinkedHashMap<>();
                            example.put("listing", e.listing());
                            example.put(
                                    "changes",
                                    e.steps().stream().map(ImpactJson::step).toList());
                            return example;
                        })
                        .toList());
        return tree;
    }

    private static Map<String, Object> step(Step step) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("subject", step.key().subject().word());
        tree.put("name", step.key().name());
        tree.put("from", step.from());
        tree.put("to", step.to());
        return tree;
    }
}
