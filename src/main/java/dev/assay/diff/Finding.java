package dev.assay.diff;

import dev.assay.model.Because;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One result of an assessment.
 *
 * @param value what is said
 * @param because the rules behind it
 */
public record Finding(String value, List<Because> because) {

    /** The value of a result that an assessment does not have. */
    public static final String NONE = "none";

    static final Finding ABSENT = new Finding(NONE, List.of());

    /** Copies the list. */
    public Finding {
        because = List.copyOf(because);
    }

    /** The rules behind it by id, each with what it does. */
    public Map<String, String> rules() {
        Map<String, String> rules = new TreeMap<>();
        because.forEach(b -> rules.put(b.rule(), b.effect()));
        return rules;
    }
}
