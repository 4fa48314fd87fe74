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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds the seven layers from what rules concluded. */
final class Layers {

    private final ThreatCatalogue catalogue;

    Layers(ThreatCatalogue catalogue) {
        this.catalogue = catalogue;
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

    /** What the facts show before what is general, and both in the order of the catalogue. */
    private List<ThreatResult> threats(List<Concluded<Conclusion.Names>> named) {
        @SuppressWarnings({"unchecked", "rawtypes"})
        @Nullable
        List<Concluded<Conclusion.Names>>[] byThreat =
                new List[catalogue.threats().size()];
        for (Concluded<Conclusion.Names> one : named) {
            int position = catalogue.indexOf(one.conclusion().threat());
            List<Concluded<Conclusion.Names>> by = byThreat[position];
            if (by == null) {
                by = new ArrayList<>(1);
                byThreat[position] = by;
            }
            by.add(one);
        }
        List<ThreatResult> evidenced = new ArrayList<>(named.size());
        List<ThreatResult> general = new ArrayList<>();
        for (int i = 0; i < byThreat.length; i++) {
            List<Concluded<Conclusion.Names>> by = byThreat[i];
            if (by != null) {
                ThreatResult result = result(catalogue.threats().get(i), by);
                (result.certainty() == Certainty.EVIDENCED ? evidenced : general).add(result);
            }
        }
        evidenced.addAll(general);
        return evidenced;
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
}
