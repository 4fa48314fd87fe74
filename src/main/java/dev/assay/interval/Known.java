package dev.assay.interval;

import dev.assay.model.Fact;
import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a listing before anything is derived.
 *
 * @param facts the facts that count
 * @param setAside the facts that are too weakly known to count
 * @param asked the capabilities that are asked about already; nobody asks about more
 * @param cvss the CVSS vector that the listing gives, or null
 * @param threatMultiplier the threat multiplier that it gives, or null
 * @param mitigationFactor the mitigation factor that it gives, or null
 */
public record Known(
        Collection<Fact> facts,
        Collection<Fact> setAside,
        Asked asked,
        @Nullable String cvss,
        @Nullable BigDecimal threatMultiplier,
        @Nullable BigDecimal mitigationFactor) {}
