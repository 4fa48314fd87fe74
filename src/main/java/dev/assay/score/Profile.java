package dev.assay.score;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A way to compute an AIVSS score. "AIVSS" names formulas that do not agree with each other, so every score says which
 * of these it is.
 */
public enum Profile {
    /**
     * The arithmetic of published threat models: the formula of v0.8 over the ten factors of v0.5, in graded values.
     */
    LISTING_0_8("listing-0.8"),

    /** OWASP AIVSS v0.8 (March 2026) to the letter. */
    AIVSS_0_8("aivss-0.8"),

    /** The amendment of April 2026 to v0.8: mitigation scales the uplift alone, so the CVSS base is a floor. */
    AIVSS_0_8_AMENDED("aivss-0.8-amended"),

    /** OWASP AIVSS v0.5 (August 2025), superseded: the average of CVSS and factor sum. It knows no mitigation. */
    AIVSS_0_5("aivss-0.5");

    private final String id;

    Profile(String id) {
        this.id = id;
    }

    /** The profile of an id such as {@code listing-0.8}, or null if there is none. */
    public static @Nullable Profile find(String id) {
        return Stream.of(values()).filter(p -> p.id.equals(id)).findFirst().orElse(null);
    }

    /** The id, such as {@code aivss-0.8-amended}. */
    public String id() {
        return id;
    }

    /**
     * The ids of the ten factors that this profile sums. v0.8 and its amendment have {@code language} where the others
     * have {@code planning}.
     */
    public List<String> factors() {
        return switch (this) {
            case LISTING_0_8, AIVSS_0_5 -> FactorIds.WITH_PLANNING;
            case AIVSS_0_8, AIVSS_0_8_AMENDED -> FactorIds.WITH_LANGUAGE;
        };
    }

    /** Whether factors count as they are, from 0 to 1; if not, they are taken to the nearest of 0, 0.5 and 1. */
    public boolean graded() {
        return this == LISTING_0_8;
    }
}
