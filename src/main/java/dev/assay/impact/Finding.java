package dev.assay.impact;

import dev.assay.model.Because;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One result of an assessment.
 *
 * @param value what is said
 * @param rules the rules behind it, each with what it does
 */
record Finding(String value, Map<String, String> rules) {

    /** The value of a result that an assessment does not have. */
    static final String NONE = "none";

    static final Finding ABSENT = new Finding(NONE, Map.of());

    static Finding of(String value, List<Because> because) {
        Map<String, String> rules = new HashMap<>();
        because.forEach(b -> rules.put(b.rule(), b.effect()));
        return new Finding(value, rules);
    }
}
