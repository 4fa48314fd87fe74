package dev.assay.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * How an assessment is known, and how much of what matters the listing answers.
 *
 * @param factors the confidence in each factor
 * @param layers the confidence in each layer's status
 * @param coverage the coverage of everything that rules look at
 * @param layerCoverage the coverage of what the rules about each layer look at
 */
public record Knowledge(
        Map<Factor, Confidence> factors,
        Map<Layer, Confidence> layers,
        Coverage coverage,
        Map<Layer, Coverage> layerCoverage) {

    /** Copies the maps; each has every key. */
    public Knowledge {
        factors = Collections.unmodifiableMap(new EnumMap<>(factors));
        layers = Collections.unmodifiableMap(new EnumMap<>(layers));
        layerCoverage = Collections.unmodifiableMap(new EnumMap<>(layerCoverage));
    }

    /** The confidence in a factor's value. */
    public Confidence of(Factor factor) {
        return Objects.requireNonNull(factors.get(factor));
    }

    /** The confidence in a layer's status. */
    public Confidence of(Layer layer) {
        return Objects.requireNonNull(layers.get(layer));
    }

    /** The coverage of a layer. */
    public Coverage coverageOf(Layer layer) {
        return Objects.requireNonNull(layerCoverage.get(layer));
    }
}
