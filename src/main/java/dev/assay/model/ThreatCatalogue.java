package dev.assay.model;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The threats that rules may name, in the catalogue's order. Immutable. */
public final class ThreatCatalogue {

    private final Map<String, Threat> threats = new LinkedHashMap<>();
    private final Map<String, Integer> order = new LinkedHashMap<>();

    /** @param threats the entries, in order; ids are distinct */
    public ThreatCatalogue(List<Threat> threats) {
        for (Threat threat : threats) {
            this.threats.put(threat.id(), threat);
            order.put(threat.id(), order.size());
        }
    }

    /** The threat of an id, or null if there is none. */
    public @Nullable Threat find(String id) {
        return threats.get(id);
    }

    /** All threats, in order. */
    public Collection<Threat> threats() {
        return Collections.unmodifiableCollection(threats.values());
    }

    /** All ids, in order. */
    public Collection<String> ids() {
        return Collections.unmodifiableCollection(threats.keySet());
    }

    /** The position of an id in the catalogue; ids that it does not have come last. */
    public int position(String id) {
        return order.getOrDefault(id, Integer.MAX_VALUE);
    }
}
