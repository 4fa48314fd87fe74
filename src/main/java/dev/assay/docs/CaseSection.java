package dev.assay.docs;

import dev.assay.model.Factor;
import dev.assay.model.Layer;
import dev.assay.verify.RuleCase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The cases of a rule as examples. */
final class CaseSection {

    private CaseSection() {}

    static List<Block> of(List<RuleCase> cases) {
        return cases.isEmpty()
                ? List.of()
                : List.of(
                        new Block.Heading("Examples"),
                        new Block.Bullets(
                                cases.stream().map(CaseSection::example).toList()));
    }

    private static Sentence example(RuleCase ruleCase) {
        List<String> given = new ArrayList<>();
        add(given, "present ", ruleCase.present());
        add(given, "absent ", ruleCase.absent());
        add(
                given,
                "",
                ruleCase.factors().keySet().stream()
                        .sorted()
                        .map(f -> value(ruleCase, f))
                        .toList());
        add(
                given,
                "mapped layers ",
                ruleCase.mapped().stream()
                        .sorted()
                        .map(Layer::number)
                        .map(String::valueOf)
                        .toList());
        ruleCase.results().stream()
                .filter(r -> !RuleCase.isSilent(r))
                .forEach(r -> given.add(r.words().replace("set by the case", "any")));
        List<Sentence> parts = new ArrayList<>();
        parts.add(Sentence.of("Given: " + (given.isEmpty() ? "nothing" : String.join("; ", given))));
        parts.add(Sentence.of("Concludes: " + ruleCase.concludes()));
        if (!ruleCase.because().isEmpty()) {
            parts.add(Sentence.of("Because of: " + String.join(", ", ruleCase.because())));
        }
        return new Sentence(ruleCase.name(), parts);
    }

    private static String value(RuleCase ruleCase, Factor factor) {
        return factor.title() + " " + Titles.decimal(ruleCase.factors().getOrDefault(factor, BigDecimal.ZERO));
    }

    private static void add(List<String> given, String label, List<String> words) {
        if (!words.isEmpty()) {
            given.add(label + String.join(", ", words));
        }
    }
}
