package dev.assay.assess;

import dev.assay.model.Because;
import dev.assay.model.Factor;
import dev.assay.model.Layer;
import dev.assay.rule.Conclusion;
import dev.assay.rule.Firing;
import dev.assay.rule.Multiplier;
import dev.assay.rule.Scene;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What rules concluded for one listing, by what it is about, each in the order of the pack. */
final class Conclusions {

    /** A conclusion with the rule behind it. */
    record Concluded<C extends Conclusion>(C conclusion, Because because) {}

    private final Reasons reasons;
    private final Map<Factor, List<Concluded<Conclusion.OnFactor>>> factors = new EnumMap<>(Factor.class);
    private final Map<Multiplier, List<Concluded<Conclusion.OnMultiplier>>> multipliers =
            new EnumMap<>(Multiplier.class);
    private final Map<String, List<Concluded<Conclusion.OnMetric>>> metrics = new HashMap<>();
    private final List<Concluded<Conclusion.OnPosture>> posture = new ArrayList<>();
    private final Map<Layer, List<Because>> mapped = new EnumMap<>(Layer.class);
    private final Map<Layer, List<Concluded<Conclusion.Names>>> threats = new EnumMap<>(Layer.class);
    private final Map<Layer, List<Concluded<Conclusion.Caveat>>> caveats = new EnumMap<>(Layer.class);
    private final Set<String> chains = new HashSet<>();
    private final List<Firing> doubted = new ArrayList<>();

    Conclusions(Reasons reasons) {
        this.reasons = reasons;
    }

    /** Adds what fired, without what would lower the risk on weakly known facts alone. */
    void add(List<Firing> firings, Scene scene) {
        Weakness weakness = new Weakness(scene);
        for (Firing firing : firings) {
            if (weakness.allows(firing)) {
                add(firing.rule().conclusion(), firing);
            } else {
                doubted.add(firing);
            }
        }
    }

    private void add(Conclusion conclusion, Firing firing) {
        if (conclusion instanceof Conclusion.Chain) {
            chains.add(firing.rule().id());
            return;
        }
        Because because = reasons.of(firing);
        if (conclusion instanceof Conclusion.Names names) {
            add(threats, names.layer(), new Concluded<>(names, because));
        } else if (conclusion instanceof Conclusion.Caveat caveat) {
            add(caveats, caveat.layer(), new Concluded<>(caveat, because));
        } else if (conclusion instanceof Conclusion.OnFactor on) {
            add(factors, on.factor(), new Concluded<>(on, because));
        } else if (conclusion instanceof Conclusion.OnMetric on) {
            add(metrics, on.metric(), new Concluded<>(on, because));
        } else if (conclusion instanceof Conclusion.Mapped on) {
            add(mapped, on.layer(), because);
        } else if (conclusion instanceof Conclusion.OnMultiplier on) {
            add(multipliers, on.multiplier(), new Concluded<>(on, because));
        } else if (conclusion instanceof Conclusion.OnPosture on) {
            posture.add(new Concluded<>(on, because));
        }
    }

    private static <K, V> void add(Map<K, List<V>> lists, K key, V value) {
        lists.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
    }

    /** What moves a factor. */
    List<Concluded<Conclusion.OnFactor>> on(Factor factor) {
        return factors.getOrDefault(factor, List.of());
    }

    /** What moves a multiplier of the score. */
    List<Concluded<Conclusion.OnMultiplier>> on(Multiplier multiplier) {
        return multipliers.getOrDefault(multiplier, List.of());
    }

    /** What moves a CVSS metric. */
    List<Concluded<Conclusion.OnMetric>> onMetric(String metric) {
        return metrics.getOrDefault(metric, List.of());
    }

    /** What moves the posture. */
    List<Concluded<Conclusion.OnPosture>> onPosture() {
        return posture;
    }

    /** The layers that the listing pins. */
    Set<Layer> mapped() {
        return mapped.keySet();
    }

    /** What pins a layer. */
    List<Because> mapped(Layer layer) {
        return mapped.getOrDefault(layer, List.of());
    }

    /** The threats named on a layer. */
    List<Concluded<Conclusion.Names>> threats(Layer layer) {
        return threats.getOrDefault(layer, List.of());
    }

    /** What is open on a layer. */
    List<Concluded<Conclusion.Caveat>> caveats(Layer layer) {
        return caveats.getOrDefault(layer, List.of());
    }

    /** Whether a chain rule has fired. */
    boolean isComplete(String chain) {
        return chains.contains(chain);
    }

    /** What would have lowered the risk, had its facts been better known. */
    List<Firing> doubted() {
        return doubted;
    }
}
