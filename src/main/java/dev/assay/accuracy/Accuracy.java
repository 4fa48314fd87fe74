package dev.assay.accuracy;

import dev.assay.accuracy.Reference.PublishedScore;
import dev.assay.assess.Evaluator;
import dev.assay.model.Assessment;
import dev.assay.model.Because;
import dev.assay.model.Factor;
import dev.assay.model.Layer;
import dev.assay.model.LayerResult;
import dev.assay.model.Status;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How close assessments come to published figures. Filled case by case. */
public final class Accuracy {

    /** A case with its mean error and the factors that are off by more than 0.15. */
    record Case(String id, double error, Map<Factor, BigDecimal[]> off) {}

    private static final double FAR = 0.15;

    final Tally factors = new Tally();
    final Tally sums = new Tally();
    final Map<Factor, Tally> byFactor = new EnumMap<>(Factor.class);
    final Map<String, Tally> byKind = new TreeMap<>();
    final Map<Layer, Tally> flags = new EnumMap<>(Layer.class);
    final Map<Layer, Integer> flagsMapped = new EnumMap<>(Layer.class);
    final Tally cvss = new Tally();
    final Tally scores = new Tally();
    final Tally bands = new Tally();
    final List<Case> cases = new ArrayList<>();
    final Map<String, Integer> support = new LinkedHashMap<>();
    int namedThreats;
    int foundThreats;

    /** Assesses every reference and compares. */
    public Accuracy(Evaluator evaluator, List<Reference> references) {
        evaluator.pack().rules().forEach(r -> support.put(r.id(), 0));
        references.forEach(r -> add(r, evaluator.evaluate(r.listing())));
        cases.sort(Comparator.comparingDouble(Case::error).reversed().thenComparing(Case::id));
    }

    private void add(Reference reference, Assessment got) {
        String kind = got.facts().stream()
                .filter(f -> f.status() == Status.PRESENT && f.capability().startsWith("kind."))
                .map(f -> f.capability())
                .findFirst()
                .orElse("(no kind)");
        Tally own = new Tally();
        Map<Factor, BigDecimal[]> off = new EnumMap<>(Factor.class);
        BigDecimal difference = BigDecimal.ZERO;
        for (Factor factor : Factor.ten()) {
            BigDecimal wanted = reference.factors().getOrDefault(factor, BigDecimal.ZERO);
            BigDecimal value = got.factor(factor).value();
            double error = error(wanted, value);
            difference = difference.add(value).subtract(wanted);
            factors.add(error);
            own.add(error);
            byFactor.computeIfAbsent(factor, f -> new Tally()).add(error);
            byKind.computeIfAbsent(kind, k -> new Tally()).add(error);
            if (error > FAR) {
                off.put(factor, new BigDecimal[] {wanted, value});
            }
        }
        sums.add(difference.abs().doubleValue());
        cases.add(new Case(got.id(), own.mean(), off));
        layers(reference, got);
        score(reference.score(), got);
        rules(got).forEach(id -> support.merge(id, 1, Integer::sum));
    }

    private void layers(Reference reference, Assessment got) {
        for (LayerResult layer : got.layers()) {
            Boolean mapped = reference.mapped().get(layer.layer());
            if (mapped != null) {
                flags.computeIfAbsent(layer.layer(), l -> new Tally()).add(mapped == layer.mapped() ? 0 : 1);
                flagsMapped.merge(layer.layer(), mapped ? 1 : 0, Integer::sum);
            }
            Set<String> ids = new HashSet<>();
            layer.threats().forEach(t -> ids.add(t.threat().id()));
            List<String> named = reference.threats().getOrDefault(layer.layer(), List.of());
            namedThreats += named.size();
            foundThreats += (int) named.stream().filter(ids::contains).count();
        }
    }

    private void score(@Nullable PublishedScore published, Assessment got) {
        if (published != null) {
            cvss.add(error(published.cvssBase(), got.aivss().cvssBase()));
            scores.add(error(published.aivss(), got.aivss().score()));
            bands.add(published.severity().equals(got.aivss().severity()) ? 0 : 1);
        }
    }

    private static double error(BigDecimal wanted, BigDecimal value) {
        return wanted.subtract(value).abs().doubleValue();
    }

    /** The ids of all rules that an assessment rests on. */
    private static Set<String> rules(Assessment got) {
        Set<String> ids = new HashSet<>();
        List<Because> all = new ArrayList<>(got.posedBy());
        got.factors().forEach(f -> all.addAll(f.because()));
        all.addAll(got.language().because());
        got.aivss().inputs().forEach(i -> all.addAll(i.because()));
        for (LayerResult layer : got.layers()) {
            all.addAll(layer.because());
            layer.threats().forEach(t -> all.addAll(t.because()));
            layer.caveats().forEach(c -> all.add(c.because()));
        }
        got.chains().forEach(c -> all.add(c.because()));
        all.forEach(b -> ids.add(b.rule()));
        got.facts().stream().filter(f -> f.derivedBy() != null).forEach(f -> ids.add(String.valueOf(f.derivedBy())));
        return ids;
    }
}
