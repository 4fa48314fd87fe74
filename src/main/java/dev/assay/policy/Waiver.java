package dev.assay.policy;

import dev.assay.doc.Place;
import dev.assay.format.Glob;
import dev.assay.model.Fact;
import dev.assay.model.WaivedBy;
import dev.assay.rule.FactType;
import dev.assay.rule.Scene;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody answers for a finding.
 *
 * @param rule the rule whose findings are waived, or null
 * @param threat the threat or chain that is waived, or null; one of the two is given
 * @param listing the ids of the listings letter by letter, with {@code *} for anything
 * @param by the reason, the owner and the end
 * @param until the condition that ends it before, or null
 * @param place where it stands
 */
record Waiver(
        @Nullable String rule,
        @Nullable String threat,
        String listing,
        WaivedBy by,
        @Nullable Until until,
        Place place) {

    /**
     * What ends a waiver for a listing.
     *
     * @param capability a capability
     * @param state present, absent, known or unknown
     */
    record Until(String capability, String state) {

        boolean holds(Scene scene) {
            Fact fact = scene.fact(capability);
            return switch (state) {
                case "unknown" -> fact == null;
                case "known" -> fact != null;
                default -> fact != null && fact.status().word().equals(state);
            };
        }

        /** Whether it holds whatever is answered. */
        Truth holds(Openness open) {
            return switch (state) {
                case "unknown" -> open.is(FactType.UNKNOWN, capability);
                case "known" -> open.is(FactType.UNKNOWN, capability).not();
                case "present" -> open.is(FactType.PRESENT, capability);
                default -> open.is(FactType.ABSENT, capability);
            };
        }
    }

    /** What it is about. */
    String subject() {
        return rule != null ? rule : String.valueOf(threat);
    }

    boolean isFor(String listingId) {
        return Glob.fits(listing, listingId);
    }

    boolean isExpired(LocalDate today) {
        return today.isAfter(by.expires());
    }

    boolean hasEnded(Scene scene) {
        return until != null && until.holds(scene);
    }
}
