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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Builds the seven layers from what rules concluded. */
final class Layers {

    private final ThreatCatalogue catalogue;
    private final Comparator<ThreatResult> order;

    Layers(ThreatCatalogue catalogue) {
        this.catalogue = catalogue;
        this.order = Comparator.comparing(ThreatResult::certainty)
                .thenComparingInt(t -> catalogue.position(t.threat().id()));
    }

    List<LayerResult> results(Conclusions conclusions) {
        List<LayerResult> results = new ArrayList<>();
        for (Layer layer : Layer.values()) {
            results.add(result(layer, conclusions));
        }
        return results;
    }

    private LayerResult result(Layer layer, Conclusions conclusions) {
        List<Because> pinned = conclusions.mapped(layer);
        List<ThreatResult> threats = threats(conclusions.threats(layer));
        List<CaveatResult> caveats = new ArrayList<>();
        for (Concluded<Conclusion.Caveat> c : conclusions.caveats(layer)) {
            caveats.add(new CaveatResult(c.conclusion().words(), c.conclusion().settledBy(), c.because()));
        }
        boolean mapped = !pinned.isEmpty();
        String text = mapped ? LayerTexts.mapped(pinned, threats, caveats) : LayerTexts.notCertain(threats, caveats);
        return new LayerResult(layer, mapped, text, pinned, threats, caveats);
    }

    private List<ThreatResult> threats(List<Concluded<Conclusion.Names>> named) {
        Map<String, List<Concluded<Conclusion.Names>>> byThreat = new LinkedHashMap<>();
        for (Concluded<Conclusion.Names> one : named) {
            byThreat.computeIfAbsent(one.conclusion().threat(), k -> new ArrayList<>(1))
                    .add(one);
        }
        List<ThreatResult> threats = new ArrayList<>(byThreat.size());
        byThreat.forEach((id, by) -> threats.add(result(threat(id), by)));
        threats.sort(order);
        return threats;
    }

    private static ThreatResult result(Threat threat, List<Concluded<Conclusion.Names>> by) {
        List<Because> because = new ArrayList<>(by.size());
        Certainty certainty = Certainty.GENERAL;
        for (Concluded<Conclusion.Names> one : by) {
            because.add(one.because());
            certainty = one.conclusion().certainty() == Certainty.EVIDENCED ? Certainty.EVIDENCED : certainty;
        }
        return new ThreatResult(threat, certainty, because);
    }

    private Threat threat(String id) {
        return Objects.requireNonNull(catalogue.find(id), id);
    }
}
