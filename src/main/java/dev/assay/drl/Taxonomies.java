package dev.assay.drl;

import dev.assay.model.Threat;
import dev.assay.model.ThreatCatalogue;
import dev.assay.rule.FactType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The threats of a catalogue by their ids in it and in other taxonomies. A mapping counts whether confirmed or not. */
final class Taxonomies {

    private final Map<String, Map<String, Set<String>>> byField = new LinkedHashMap<>();

    Taxonomies(ThreatCatalogue threats) {
        for (Threat threat : threats.threats()) {
            Threat.Mappings to = threat.mappings();
            put("id", List.of(threat.id()), threat);
            put("owasp", to.owasp(), threat);
            put("asi", to.asi(), threat);
            put("llm", to.llm(), threat);
            put("atlas", to.atlas(), threat);
            put("cwe", to.cwe(), threat);
        }
    }

    private void put(String field, List<String> ids, Threat threat) {
        Map<String, Set<String>> known = byField.computeIfAbsent(field, f -> new LinkedHashMap<>());
        ids.forEach(id -> {
            String bare = id.endsWith("?") ? id.substring(0, id.length() - 1) : id;
            known.computeIfAbsent(bare, b -> new LinkedHashSet<>()).add(threat.id());
        });
    }

    /** The ids that a field can have; none for a field of another kind. */
    Collection<String> ids(String field) {
        return byField.getOrDefault(field, Map.of()).keySet();
    }

    /** The threats that some ids of a field stand for. */
    Set<String> threats(String field, Collection<String> ids) {
        Set<String> found = new LinkedHashSet<>();
        ids.forEach(id -> found.addAll(byField.getOrDefault(field, Map.of()).getOrDefault(id, Set.of())));
        return found;
    }

    static boolean isTaxonomy(String field) {
        return FactType.TAXONOMIES.contains(field);
    }
}
