package dev.assay.docs;

import dev.assay.model.Decimals;
import dev.assay.model.Layer;
import dev.assay.rule.Conclusion;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How things are called on pages. */
final class Titles {

    private Titles() {}

    /** {@code layer 3 (Agent Frameworks)}. */
    static String layer(Layer layer) {
        return "layer " + layer.number() + " (" + layer.title() + ")";
    }

    /** A value with one decimal at least, as factors and multipliers are written. */
    static String decimal(BigDecimal value) {
        return Decimals.plain(value).toPlainString();
    }

    /** The kind of a conclusion in a word or two. */
    static String kind(Conclusion conclusion) {
        if (conclusion instanceof Conclusion.OnFactor) {
            return "factor";
        }
        if (conclusion instanceof Conclusion.OnMultiplier) {
            return "multiplier";
        }
        if (conclusion instanceof Conclusion.OnMetric) {
            return "CVSS metric";
        }
        if (conclusion instanceof Conclusion.Names) {
            return "threat";
        }
        if (conclusion instanceof Conclusion.Mapped) {
            return "mapped layer";
        }
        if (conclusion instanceof Conclusion.Decides decides) {
            return "verdict " + decides.verdict().word();
        }
        return conclusion instanceof Conclusion.Derive
                ? "derivation"
                : conclusion instanceof Conclusion.OnPosture
                        ? "posture"
                        : conclusion instanceof Conclusion.Chain
                                ? "chain"
                                : conclusion instanceof Conclusion.Contradiction ? "contradiction" : "caveat";
    }

    /** What rules are put together under: a factor, a layer, or the kind of their conclusions. */
    static String group(Conclusion conclusion) {
        Layer layer = layerOf(conclusion);
        if (layer != null) {
            return "Layer " + layer.number() + ", " + layer.title();
        }
        if (conclusion instanceof Conclusion.OnFactor on) {
            return on.factor().title();
        }
        return switch (kind(conclusion)) {
            case "derivation" -> "Derivations";
            case "multiplier" -> "Multipliers";
            case "CVSS metric" -> "CVSS metrics";
            case "posture" -> "Posture";
            case "contradiction" -> "Contradictions";
            case "verdict deny" -> "Deny";
            case "verdict review" -> "Review";
            case "verdict allow" -> "Allow";
            default -> "Chains";
        };
    }

    /** The layer that a conclusion is about, or null. */
    static @Nullable Layer layerOf(Conclusion conclusion) {
        return conclusion instanceof Conclusion.Mapped mapped
                ? mapped.layer()
                : conclusion instanceof Conclusion.Names names
                        ? names.layer()
                        : conclusion instanceof Conclusion.Caveat caveat ? caveat.layer() : null;
    }
}
