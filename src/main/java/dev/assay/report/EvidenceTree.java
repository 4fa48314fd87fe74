package dev.assay.report;

import dev.assay.model.Evidence;
import java.util.LinkedHashMap;
import java.util.Map;

/** Evidence as plain maps, in the shape that all JSON of the program has for it. */
public final class EvidenceTree {

    private EvidenceTree() {}

    /** Quote, place and source; what is not there is left out. */
    public static Map<String, Object> of(Evidence evidence) {
        Map<String, Object> tree = new LinkedHashMap<>();
        if (evidence.quote() != null) {
            tree.put("quote", evidence.quote());
        }
        tree.put("at", evidence.at());
        if (evidence.source() != null) {
            tree.put("source", evidence.source());
        }
        return tree;
    }
}
