package dev.assay.model;

import java.util.List;

/**
 * A threat that applies on a layer.
 *
 * @param threat the catalogue's entry
 * @param certainty whether the facts show it or it goes with the kind of agent
 * @param because the rules that name it
 */
public record ThreatResult(Threat threat, Certainty certainty, List<Because> because) {

    /** Copies the list. */
    public ThreatResult {
        because = List.copyOf(because);
    }
}
