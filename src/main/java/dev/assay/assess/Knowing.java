package dev.assay.assess;

import dev.assay.model.Confidence;
import dev.assay.model.ContradictionResult;
import dev.assay.model.Coverage;
import dev.assay.model.Factor;
import dev.assay.model.Knowledge;
import dev.assay.model.Layer;
import dev.assay.model.LayerResult;
import dev.assay.pack.RulePack;
import dev.assay.rule.Rule;
import dev.assay.rule.Scene;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says how assessments by one pack are known. */
final class Knowing {

    private final Map<String, Rule> rules = new HashMap<>();
    private final Matters matters;

    Knowing(RulePack pack) {
        pack.rules().forEach(r -> rules.put(r.id(), r));
        this.matters = new Matters(pack);
    }

    /**
     * How one assessment is known.
     *
     * @param scene the facts that counted
     * @param factors what the rules made of each factor
     */
    Knowledge of(
            Scene scene,
            Map<Factor, Combination> factors,
            List<LayerResult> layers,
            List<ContradictionResult> contradictions) {
        Confidences confidences = new Confidences(rules, scene, contradictions);
        Map<Factor, Confidence> byFactor = new EnumMap<>(Factor.class);
        factors.forEach(
                (factor, combination) -> byFactor.put(factor, confidences.of(combination.deciding(BigDecimal.ONE))));
        Map<Layer, Confidence> byLayer = new EnumMap<>(Layer.class);
        layers.forEach(l -> byLayer.put(l.layer(), confidences.of(List.of(l.because()))));
        Map.Entry<Coverage, Map<Layer, Coverage>> coverage = matters.of(scene);
        return new Knowledge(byFactor, byLayer, coverage.getKey(), coverage.getValue());
    }
}
