package dev.assay.verify;

import dev.assay.assess.Evaluator;
import dev.assay.assess.Examination;
import dev.assay.model.Assessment;
import dev.assay.model.Because;
import dev.assay.model.Decimals;
import dev.assay.model.Fact;
import dev.assay.model.Layer;
import dev.assay.model.Listing;
import dev.assay.model.Status;
import dev.assay.model.Vocabulary;
import dev.assay.report.WhyNot;
import dev.assay.rule.Rule;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Runs scenarios on a whole pack: derivations first, then every rule. */
public final class ScenarioRunner {

    private final Evaluator evaluator;

    /** @param evaluator judges by the pack under test */
    public ScenarioRunner(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /** Runs one scenario. */
    public CaseResult run(Scenario scenario) {
        Examination examination = evaluator.examine(listing(scenario));
        return new CaseResult(
                "whole pack", scenario.name(), scenario.place(), differences(scenario.expected(), examination));
    }

    private Listing listing(Scenario scenario) {
        Vocabulary vocabulary = evaluator.pack().vocabulary();
        List<Fact> facts = Stream.concat(
                        scenario.present().stream().map(id -> RuleCase.fact(id, Status.PRESENT)),
                        scenario.absent().stream().map(id -> RuleCase.fact(id, Status.ABSENT)))
                .sorted(Comparator.comparingInt(f -> vocabulary.indexOf(f.capability())))
                .toList();
        return new Listing("scenario", scenario.name(), null, facts, null, null, null, "");
    }

    private List<String> differences(Scenario.Expected expected, Examination examination) {
        Assessment got = examination.assessment();
        List<String> differences = new ArrayList<>();
        expected.factors().forEach((factor, value) -> {
            var result = got.factor(factor);
            if (result.value().compareTo(value) != 0) {
                differences.add("expected " + factor.id() + " " + Decimals.plain(value) + ", got "
                        + Decimals.plain(result.value()) + rules(result.because()));
            }
        });
        if (expected.score() != null && got.aivss().score().compareTo(expected.score()) != 0) {
            differences.add("expected a score of " + Decimals.plain(expected.score()) + ", got "
                    + Decimals.plain(got.aivss().score()));
        }
        if (expected.posture() != null && got.posture() != expected.posture()) {
            differences.add("expected the posture " + expected.posture().word() + ", got "
                    + got.posture().word() + rules(got.posedBy()));
        }
        expected.mapped().forEach(l -> layer(got, l, true, differences));
        expected.open().forEach(l -> layer(got, l, false, differences));
        List<String> threats = got.layers().stream()
                .flatMap(l -> l.threats().stream())
                .map(t -> t.threat().id())
                .toList();
        expected.threats().stream()
                .filter(t -> !threats.contains(t))
                .forEach(t -> differences.add("expected the threat " + t + ", which no rule names here"));
        rules(expected, examination, differences);
        return differences;
    }

    private static void layer(Assessment got, Layer layer, boolean mapped, List<String> differences) {
        if (got.layer(layer).mapped() != mapped) {
            differences.add("expected layer " + layer.number() + (mapped ? " mapped, got" : " open, got it")
                    + (mapped
                            ? " not certain"
                            : " mapped" + rules(got.layer(layer).because())));
        }
    }

    private void rules(Scenario.Expected expected, Examination examination, List<String> differences) {
        Map<String, Because> firings = Firings.of(examination.assessment());
        expected.fires().forEach((id, facts) -> {
            Because because = firings.get(id);
            if (because == null) {
                differences.add("expected " + id + " to conclude, got nothing");
                differences.add(whyNot(id, examination));
            } else if (!capabilities(because).equals(facts)) {
                differences.add("expected " + id + " to rest on " + facts + ", rests on " + capabilities(because));
            }
        });
        expected.silent().stream()
                .filter(firings::containsKey)
                .forEach(id -> differences.add("expected " + id + " to be silent, but it concludes, because of "
                        + capabilities(Objects.requireNonNull(firings.get(id)))));
    }

    private String whyNot(String id, Examination examination) {
        Rule rule = Objects.requireNonNull(evaluator.pack().find(id));
        StringWriter text = new StringWriter();
        WhyNot.write(new PrintWriter(text), rule, examination.scene(rule));
        return text.toString().stripTrailing();
    }

    private static List<String> capabilities(Because because) {
        return because.facts().stream().map(Fact::capability).toList();
    }

    private static String rules(List<Because> because) {
        return because.isEmpty()
                ? ", from no rule"
                : ", from "
                        + String.join(
                                ", ",
                                because.stream()
                                        .map(b -> b.rule() + " " + b.effect())
                                        .toList());
    }
}
