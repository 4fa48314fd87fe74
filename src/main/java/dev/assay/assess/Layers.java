package dev.assay.assess;

import dev.assay.assess.Conclusions.Concluded;
import dev.assay.model.Because;
import dev.assay.model.CaveatResult;
import dev.assay.model.Certainty;
import dev.assay.model.Layer;
import dev.assay.model.LayerResult;
import dev.assay.model.Threat;
import dev.assay.model.ThreatCatalogue;
import dev.assay.model.ThreatResult;
import dev.assay.rule.Conclusion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Builds the seven layers from what rules concluded. */
final class Layers {

    private final ThreatCatalogue catalogue;

    Layers(ThreatCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    static Set<Layer> mapped(Conclusions conclusions) {
        Set<Layer> mapped = EnumSet.noneOf(Layer.class);
        conclusions
                .of(Conclusion.Mapped.class, c -> true)
                .forEach(c -> mapped.add(c.conclusion().layer()));
        return mapped;
    }

    List<LayerResult> results(Conclusions conclusions) {
        return Stream.of(Layer.values()).map(l -> result(l, conclusions)).toList();
    }

    private LayerResult result(Layer layer, Conclusions conclusions) {
        List<Because> pinned = conclusions
                .of(Conclusion.Mapped.class, c -> c.layer() == layer)
                .map(Concluded::because)
                .toList();
        List<ThreatResult> threats = threats(layer, conclusions);
        List<CaveatResult> caveats = conclusions
                .of(Conclusion.Caveat.class, c -> c.layer() == layer)
                .map(c ->
                        new CaveatResult(c.conclusion().words(), c.conclusion().settledBy(), c.because()))
                .toList();
        boolean mapped = !pinned.isEmpty();
        String text = mapped ? LayerTexts.mapped(pinned, threats, caveats) : LayerTexts.notCertain(threats, caveats);
        return new LayerResult(layer, mapped, text, pinned, threats, caveats);
    }

    private List<ThreatResult> threats(Layer layer, Conclusions conclusions) {
        Map<String, List<Because>> because = new LinkedHashMap<>();
        Map<String, Certainty> certainty = new LinkedHashMap<>();
        conclusions.of(Conclusion.Names.class, c -> c.layer() == layer).forEach(c -> {
            String id = c.conclusion().threat();
            because.computeIfAbsent(id, k -> new ArrayList<>()).add(c.because());
            certainty.merge(id, c.conclusion().certainty(), (a, b) -> a == Certainty.EVIDENCED ? a : b);
        });
        return because.entrySet().stream()
                .map(e -> new ThreatResult(
                        threat(e.getKey()), Objects.requireNonNull(certainty.get(e.getKey())), e.getValue()))
                .sorted(Comparator.comparing(ThreatResult::certainty)
                        .thenComparingInt(t -> catalogue.position(t.threat().id())))
                .toList();
    }

    private Threat threat(String id) {
        return Objects.requireNonNull(catalogue.find(id), id);
    }
}
