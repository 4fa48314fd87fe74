package dev.assay.batch;

import dev.assay.model.Assessment;
import dev.assay.model.Certainty;
import dev.assay.model.ChainResult;
import dev.assay.model.ChainStatus;
import dev.assay.model.LayerResult;
import dev.assay.model.ThreatResult;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is kept of an assessment until it is written.
 *
 * @param id the listing's id
 * @param text the line of the output, UTF-8
 * @param severity the band of the score
 * @param threats the ids of the threats that the facts show, each once
 * @param unknown the numbers of the layers that are not certain
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Assessed(String id, byte[] text, String severity, List<String> threats, List<Integer> unknown) {

    static Assessed of(Assessment assessment, byte[] text) {
        List<Integer> unknown = new ArrayList<>();
        for (LayerResult layer : assessment.layers()) {
            if (!layer.mapped()) {
                unknown.add(layer.layer().number());
            }
        }
        return new Assessed(assessment.id(), text, assessment.aivss().severity(), threats(assessment), unknown);
    }

    private static List<String> threats(Assessment assessment) {
        Set<String> ids = new LinkedHashSet<>();
        for (ChainResult chain : assessment.chains()) {
            if (chain.status() == ChainStatus.COMPLETE) {
                ids.add(chain.threat().id());
            }
        }
        for (LayerResult layer : assessment.layers()) {
            for (ThreatResult threat : layer.threats()) {
                if (threat.certainty() == Certainty.EVIDENCED) {
                    ids.add(threat.threat().id());
                }
            }
        }
        return List.copyOf(ids);
    }
}
