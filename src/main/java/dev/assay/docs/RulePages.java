package dev.assay.docs;

import dev.assay.model.Capability;
import dev.assay.model.Threat;
import dev.assay.pack.RulePack;
import dev.assay.rule.Conclusion;
import dev.assay.rule.Condition;
import dev.assay.rule.Leg;
import dev.assay.rule.Rule;
import dev.assay.verify.RuleCase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the page of each rule, for any format. */
final class RulePages {

    private final RulePack pack;
    private final Map<String, List<RuleCase>> cases;
    private final ConclusionWords words;
    private final Map<String, List<Rule>> groups = new LinkedHashMap<>();

    /**
     * @param rules the rules that have pages
     * @param cases the cases by rule id
     */
    RulePages(RulePack pack, List<Rule> rules, Map<String, List<RuleCase>> cases) {
        this.pack = pack;
        this.cases = cases;
        this.words = new ConclusionWords(pack);
        rules.forEach(r -> groups.computeIfAbsent(Titles.group(r.conclusion()), g -> new ArrayList<>())
                .add(r));
    }

    /** The rules by what they are put together under, in the order of the pack. */
    Map<String, List<Rule>> groups() {
        return groups;
    }

    /** What a rule concludes, in plain words. */
    String conclusion(Rule rule) {
        return words.of(rule.conclusion());
    }

    /** The threat that a rule names or whose chain it completes, or null. */
    @Nullable
    Threat threat(Rule rule) {
        return rule.conclusion() instanceof Conclusion.Names names
                ? pack.threats().find(names.threat())
                : rule.conclusion() instanceof Conclusion.Chain chain
                        ? pack.threats().find(chain.threat())
                        : null;
    }

    Page page(Rule rule) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Para(conclusion(rule) + "."));
        blocks.add(new Block.Heading("Reason"));
        blocks.add(new Block.Para(rule.reason()));
        if (rule.reason().contains("{facts}")) {
            String where = rule.conclusion() instanceof Conclusion.Decides ? "In a decision" : "In an assessment";
            blocks.add(new Block.Para(where + ", {facts} gives way to the facts that the rule rests on."));
        }
        condition(blocks, rule.when(), rule.conclusion() instanceof Conclusion.Chain);
        if (rule.conclusion() instanceof Conclusion.Decides decides
                && !decides.obligations().isEmpty()) {
            blocks.add(new Block.Heading("Obligations"));
            blocks.add(new Block.Bullets(
                    decides.obligations().stream().map(Sentence::of).toList()));
        }
        List<String> settledBy = settledBy(rule.conclusion());
        if (!settledBy.isEmpty()) {
            blocks.add(new Block.Heading("Questions that settle it"));
            blocks.add(new Block.Bullets(settledBy.stream().map(this::question).toList()));
        }
        Threat threat = threat(rule);
        if (threat != null) {
            blocks.addAll(ThreatSection.of(threat));
        }
        blocks.addAll(CaseSection.of(cases.getOrDefault(rule.id(), List.of())));
        blocks.add(new Block.Heading("Source"));
        blocks.add(new Block.Source(rule.source()));
        blocks.add(new Block.Para("It stands in " + Places.of(rule, pack) + ". Status: "
                + rule.status().word() + ", since " + rule.since() + "."));
        if (!rule.references().isEmpty()) {
            blocks.add(new Block.Heading("References"));
            blocks.add(new Block.Bullets(
                    rule.references().stream().map(Sentence::of).toList()));
        }
        neighbours(blocks, rule);
        return new Page(rule.id(), rule.name(), blocks);
    }

    private static void condition(List<Block> blocks, @Nullable Condition when, boolean isChain) {
        blocks.add(new Block.Heading("Condition"));
        if (when == null) {
            blocks.add(new Block.Para("It is written in full DRL, which only the compiler reads; see the source."));
            return;
        }
        List<Leg> legs = isChain ? Leg.of(when) : List.of();
        if (!legs.isEmpty()) {
            blocks.add(new Block.Para(
                    "The legs are: " + Join.and(legs.stream().map(Leg::name).toList()) + "."));
        }
        List<Sentence> lines = new Sentences(isChain).lines(when);
        blocks.add(new Block.Para(lines.size() > 1 ? "All of these hold:" : "This holds:"));
        blocks.add(new Block.Bullets(lines));
    }

    private static List<String> settledBy(Conclusion conclusion) {
        return conclusion instanceof Conclusion.Caveat caveat
                ? caveat.settledBy()
                : conclusion instanceof Conclusion.Contradiction c ? c.settledBy() : List.of();
    }

    private Sentence question(String id) {
        Capability capability = pack.vocabulary().find(id);
        return Sentence.of(capability == null ? id : capability.asks() + " (" + id + ")");
    }

    private void neighbours(List<Block> blocks, Rule rule) {
        String group = Titles.group(rule.conclusion());
        List<Rule> rules = groups.getOrDefault(group, List.of());
        int at = rules.indexOf(rule);
        List<Block.Link> links = new ArrayList<>();
        if (at > 0) {
            links.add(link("Before: ", rules.get(at - 1)));
        }
        if (at + 1 < rules.size()) {
            links.add(link("After: ", rules.get(at + 1)));
        }
        if (!links.isEmpty()) {
            blocks.add(new Block.Heading("Next to it under " + group));
            blocks.add(new Block.Links(links));
        }
    }

    private static Block.Link link(String relation, Rule rule) {
        return new Block.Link(relation, rule.id(), rule.title());
    }
}
