package dev.assay.rule;

import dev.assay.model.Assessment;
import dev.assay.model.Because;
import dev.assay.model.ChainResult;
import dev.assay.model.ContradictionResult;
import dev.assay.model.Fact;
import dev.assay.model.Factor;
import dev.assay.model.FactorResult;
import dev.assay.model.LayerResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** The results of an assessment as conditions of policies see them, each with the facts behind it. */
public final class Assessed {

    private Assessed() {}

    /** All results, in the order of the assessment. */
    public static List<Result> of(Assessment a) {
        List<Result> results = new ArrayList<>();
        results.add(Results.score(
                a.aivss().score(),
                a.aivss().interval(),
                a.aivss().cvssBase(),
                a.aivss().severity()));
        results.add(Results.posture(a.posture()).restsOn(facts(a.posedBy()), unknowns(a.posedBy())));
        Stream.concat(a.factors().stream(), Stream.of(a.language())).forEach(f -> results.add(factor(f)));
        results.add(Results.sum(a.factors().stream()
                .filter(f -> f.factor() != Factor.LANGUAGE)
                .map(FactorResult::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add)));
        a.layers().forEach(l -> layer(l, results));
        a.chains().forEach(c -> results.add(chain(c)));
        a.contradictions().forEach(c -> results.add(contradiction(c, a)));
        results.add(Results.coverage(a.knowledge().coverage()));
        a.openQuestions().forEach(q -> results.add(Results.question(q.capability(), q.swing())));
        return List.copyOf(results);
    }

    private static Result factor(FactorResult factor) {
        return Results.factor(factor.factor(), factor.value())
                .restsOn(facts(factor.because()), unknowns(factor.because()));
    }

    private static void layer(LayerResult layer, List<Result> results) {
        List<String> open = layer.caveats().stream()
                .flatMap(c -> c.because().unknowns().stream())
                .distinct()
                .toList();
        results.add(Results.layer(layer.layer(), layer.mapped()).restsOn(facts(layer.because()), open));
        layer.threats()
                .forEach(t ->
                        results.add(Results.threat(t.threat().id(), t.threat().name(), layer.layer(), t.certainty())
                                .restsOn(facts(t.because()), unknowns(t.because()))));
    }

    private static Result chain(ChainResult chain) {
        List<String> open = chain.legs().stream()
                .flatMap(l -> l.settledBy().stream())
                .distinct()
                .toList();
        return Results.chain(chain.threat().id(), chain.because().title(), chain.status())
                .restsOn(chain.because().facts(), open);
    }

    private static Result contradiction(ContradictionResult contradiction, Assessment a) {
        List<Fact> facts = contradiction.sides().stream()
                .map(s -> a.fact(s.capability()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return Results.contradiction(contradiction.title(), contradiction.stake())
                .restsOn(facts, List.of());
    }

    private static List<Fact> facts(List<Because> because) {
        return distinct(because, Because::facts);
    }

    private static List<String> unknowns(List<Because> because) {
        return distinct(because, Because::unknowns);
    }

    /** Most results have one reason with at most one fact, for which nothing need be compared. */
    private static <T> List<T> distinct(List<Because> because, Function<Because, List<T>> of) {
        List<T> all = new ArrayList<>();
        because.forEach(b -> all.addAll(of.apply(b)));
        return all.size() < 2 ? all : List.copyOf(new LinkedHashSet<>(all));
    }
}
