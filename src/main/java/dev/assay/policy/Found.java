package dev.assay.policy;

import dev.assay.model.Assessment;
import dev.assay.model.Fact;
import dev.assay.model.PolicyFinding;
import dev.assay.model.Standing;
import dev.assay.model.Vocabulary;
import dev.assay.rule.Conclusion;
import dev.assay.rule.Decided;
import dev.assay.rule.FactType;
import dev.assay.rule.Grounds;
import dev.assay.rule.Result;
import dev.assay.rule.Rule;
import dev.assay.rule.Scene;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Makes the finding of a rule that holds. */
final class Found {

    private Found() {}

    static PolicyFinding of(Rule rule, Scene scene, Assessment assessment) {
        Conclusion.Decides decides = (Conclusion.Decides) rule.conclusion();
        Grounds grounds = Grounds.of(Objects.requireNonNull(rule.when()), scene);
        Vocabulary vocabulary = scene.vocabulary();
        List<Fact> facts = Stream.concat(
                        grounds.facts().stream(), grounds.results().stream().flatMap(r -> r.facts().stream()))
                .distinct()
                .sorted(Comparator.comparingInt(f -> vocabulary.indexOf(f.capability())))
                .toList();
        List<String> unknowns = Stream.concat(
                        grounds.unknowns().stream(), grounds.results().stream().flatMap(r -> r.unknowns().stream()))
                .distinct()
                .sorted(Comparator.comparingInt(vocabulary::indexOf))
                .toList();
        return new PolicyFinding(
                rule.id(),
                rule.title(),
                decides.verdict(),
                Decided.reason(rule.reason(), grounds, assessment),
                decides.obligations(),
                facts,
                unknowns,
                grounds.results().stream().map(Result::words).distinct().toList(),
                threats(grounds),
                Standing.COUNTS,
                null);
    }

    private static List<String> threats(Grounds grounds) {
        return grounds.results().stream()
                .filter(r -> r.type() == FactType.THREAT || r.type() == FactType.CHAIN)
                .map(r -> r.text("id"))
                .distinct()
                .toList();
    }
}
