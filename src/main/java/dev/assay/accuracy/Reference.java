package dev.assay.accuracy;

import dev.assay.model.Factor;
import dev.assay.model.Layer;
import dev.assay.model.Listing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A published threat model: the facts it rests on and the figures it gives.
 *
 * @param listing the facts
 * @param factors the ten factor values
 * @param mapped for each layer that was published, whether it is mapped
 * @param threats the threats named on layers, as far as they were published
 * @param score the published score, or null
 */
public record Reference(
        Listing listing,
        Map<Factor, BigDecimal> factors,
        Map<Layer, Boolean> mapped,
        Map<Layer, List<String>> threats,
        @Nullable PublishedScore score) {

    /** Copies the maps. */
    public Reference {
        factors = Map.copyOf(factors);
        mapped = Map.copyOf(mapped);
        threats = Map.copyOf(threats);
    }

    /**
     * A published score.
     *
     * @param cvssBase the CVSS base score
     * @param aivss the AIVSS score
     * @param severity its band
     */
    public record PublishedScore(BigDecimal cvssBase, BigDecimal aivss, String severity) {}
}
