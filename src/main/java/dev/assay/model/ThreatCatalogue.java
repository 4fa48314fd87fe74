package dev.assay.model;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The threats that rules may name, in the catalogue's order. Immutable. */
public final class ThreatCatalogue {

    private final List<Threat> threats;
    private final Map<String, Integer> positions = new LinkedHashMap<>();

    /** @param threats the entries, in order; ids are distinct */
    public ThreatCatalogue(List<Threat> threats) {
        this.threats = List.copyOf(threats);
        for (Threat threat : threats) {
            positions.put(threat.id(), positions.size());
        }
    }

    /** The threat of an id, or null if there is none. */
    public @Nullable Threat find(String id) {
        int position = indexOf(id);
        return position < 0 ? null : threats.get(position);
    }

    /** All threats, in order. */
    public List<Threat> threats() {
        return threats;
    }

    /** All ids, in order. */
    public Collection<String> ids() {
        return Collections.unmodifiableCollection(positions.keySet());
    }

    /** The position of an id, or −1 if the catalogue has no such id. */
    public int indexOf(String id) {
        return positions.getOrDefault(id, -1);
    }
}
