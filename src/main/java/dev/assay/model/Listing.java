package dev.assay.model;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
 * @param format the id of the format that it was read from, or null for the native form
 * @param hints what it suggests without saying it, in vocabulary order
 * @param blind what its format has no field for
 * @param passages the texts of its document that evidence rests on, each once; none in the native form, which quotes
 */
public record Listing(
        String id,
        String name,
        @Nullable String description,
        List<Fact> facts,
        @Nullable String cvss,
        @Nullable BigDecimal threatMultiplier,
        @Nullable BigDecimal mitigationFactor,
        String digest,
        @Nullable String format,
        List<Hint> hints,
        List<Blind> blind,
        List<Passage> passages) {

    /** A listing in the native form. */
    public Listing(
            String id,
            String name,
            @Nullable String description,
            List<Fact> facts,
            @Nullable String cvss,
            @Nullable BigDecimal threatMultiplier,
            @Nullable BigDecimal mitigationFactor,
            String digest) {
        this(
                id,
                name,
                description,
                facts,
                cvss,
                threatMultiplier,
                mitigationFactor,
                digest,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if two facts are about the same capability
     */
    public Listing {
        facts = List.copyOf(facts);
        hints = List.copyOf(hints);
        blind = List.copyOf(blind);
        passages = List.copyOf(passages);
        Set<String> known = new HashSet<>(2 * facts.size());
        for (Fact fact : facts) {
            if (!known.add(fact.capability())) {
                throw new IllegalArgumentException("listing " + id + " has two facts about one capability");
            }
        }
    }

    /** The same listing with other facts, and the digest of what it then is. */
    public Listing with(List<Fact> otherFacts, String otherDigest) {
        return new Listing(
                id,
                name,
                description,
                otherFacts,
                cvss,
                threatMultiplier,
                mitigationFactor,
                otherDigest,
                format,
                hints,
                blind,
                passages);
    }

    /** The same listing with what its format has no field for. */
    public Listing withBlind(List<Blind> cannotSay) {
        return new Listing(
                id,
                name,
                description,
                facts,
                cvss,
                threatMultiplier,
                mitigationFactor,
                digest,
                format,
                hints,
                cannotSay,
                passages);
    }
}
