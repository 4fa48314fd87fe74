package dev.assay.model;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is publicly said about one agent, model, tool server or skill, as capability facts.
 *
 * @param id identifies the listing within a run
 * @param name the name it goes by, untrusted text
 * @param description what it says of itself, untrusted text, or null
 * @param facts at most one fact for each capability, in vocabulary order
 * @param cvss a CVSS v4.0 vector that replaces what rules would infer, or null
 * @param threatMultiplier replaces the inferred threat multiplier, 0.50 to 1.10, or null
 * @param mitigationFactor replaces the inferred mitigation factor, 0.50 to 1.00, or null
 * @param digest SHA-256 of the listing's content, {@code sha256:} and 64 hexadecimal digits; formatting does not count
 */
public record Listing(
        String id,
        String name,
        @Nullable String description,
        List<Fact> facts,
        @Nullable String cvss,
        @Nullable BigDecimal threatMultiplier,
        @Nullable BigDecimal mitigationFactor,
        String digest) {

    /**
     * Copies the facts.
     *
     * @throws IllegalArgumentException if two facts are about the same capability
     */
    public Listing {
        facts = List.copyOf(facts);
        if (facts.stream().map(Fact::capability).distinct().count() < facts.size()) {
            throw new IllegalArgumentException("listing " + id + " has two facts about one capability");
        }
    }

    /** The same listing with other facts, and the digest of what it then is. */
    public Listing with(List<Fact> otherFacts, String otherDigest) {
        return new Listing(id, name, description, otherFacts, cvss, threatMultiplier, mitigationFactor, otherDigest);
    }
}
