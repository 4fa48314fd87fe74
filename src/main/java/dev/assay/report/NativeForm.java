package dev.assay.report;

import dev.assay.model.Decimals;
import dev.assay.model.Evidence;
import dev.assay.model.Fact;
import dev.assay.model.Hint;
import dev.assay.model.Listing;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts a listing into the native form, as plain maps and lists. Read again, it gives the same facts. */
public final class NativeForm {

    private NativeForm() {}

    /** The listing in the order of its published schema; what it does not have is left out. */
    public static Map<String, Object> of(Listing listing) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", listing.id());
        put(map, "name", listing.name());
        put(map, "description", listing.description());
        put(map, "format", listing.format());
        map.put("capabilities", listing.facts().stream().map(NativeForm::fact).toList());
        if (!listing.hints().isEmpty()) {
            map.put("questions", listing.hints().stream().map(NativeForm::hint).toList());
        }
        put(map, "cvss", listing.cvss());
        Map<String, Object> scoring = new LinkedHashMap<>();
        put(scoring, "threatMultiplier", listing.threatMultiplier());
        put(scoring, "mitigationFactor", listing.mitigationFactor());
        if (!scoring.isEmpty()) {
            map.put("scoring", scoring);
        }
        return map;
    }

    private static Map<String, Object> fact(Fact fact) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", fact.capability());
        map.put("status", fact.status().word());
        map.put("strength", fact.strength().word());
        map.put("evidence", evidence(fact.evidence()));
        if (fact.contested()) {
            map.put("against", evidence(fact.against()));
        }
        return map;
    }

    private static Map<String, Object> hint(Hint hint) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("capability", hint.capability());
        map.put("why", hint.why());
        map.put("evidence", evidence(hint.evidence()));
        return map;
    }

    private static List<Map<String, Object>> evidence(List<Evidence> evidence) {
        return evidence.stream()
                .map(e -> {
                    Map<String, Object> map = new LinkedHashMap<>();
                    put(map, "quote", e.quote());
                    put(map, "at", e.at());
                    put(map, "source", e.source());
                    return map;
                })
                .toList();
    }

    private static void put(Map<String, Object> map, String key, @Nullable Object value) {
        if (value instanceof BigDecimal number) {
            map.put(key, Decimals.plain(number));
        } else if (value != null && !value.toString().isBlank()) {
            map.put(key, value);
        }
    }
}
