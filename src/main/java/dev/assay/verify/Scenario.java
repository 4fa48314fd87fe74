package dev.assay.verify;

import dev.assay.doc.Place;
import dev.assay.model.Factor;
import dev.assay.model.Layer;
import dev.assay.model.Posture;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A listing, and what the whole pack makes of it: derivations first, then every rule.
 *
 * @param name what it shows
 * @param place where it stands
 * @param present the capabilities that are present
 * @param absent the capabilities that are absent
 * @param expected what is expected of the assessment
 */
public record Scenario(String name, Place place, List<String> present, List<String> absent, Expected expected) {

    /**
     * What is expected of an assessment. Nothing is said of what is not mentioned.
     *
     * @param factors factor values
     * @param score the AIVSS score, or null
     * @param posture the posture, or null
     * @param mapped layers that are mapped
     * @param open layers that are not certain
     * @param threats ids of threats that apply
     * @param fires rules that conclude, each with the capabilities that it rests on, in vocabulary order
     * @param silent rules that do not
     */
    public record Expected(
            Map<Factor, BigDecimal> factors,
            @Nullable BigDecimal score,
            @Nullable Posture posture,
            List<Layer> mapped,
            List<Layer> open,
            List<String> threats,
            SortedMap<String, List<String>> fires,
            List<String> silent) {

        boolean isEmpty() {
            return factors.isEmpty()
                    && score == null
                    && posture == null
                    && mapped.isEmpty()
                    && open.isEmpty()
                    && threats.isEmpty()
                    && fires.isEmpty()
                    && silent.isEmpty();
        }
    }

    /** Copies the lists. */
    public Scenario {
        present = List.copyOf(present);
        absent = List.copyOf(absent);
    }
}
