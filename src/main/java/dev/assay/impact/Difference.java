package dev.assay.impact;

import java.math.BigDecimal;
import java.util.List;

/**
 * How two packs differ about one listing.
 *
 * @param listing the listing's id, untrusted text
 * @param scoreBefore the score by the old pack
 * @param scoreAfter the score by the new pack
 * @param bandBefore the band by the old pack
 * @param bandAfter the band by the new pack
 * @param changes what changes; empty if the assessments agree but for texts
 */
public record Difference(
        String listing,
        BigDecimal scoreBefore,
        BigDecimal scoreAfter,
        String bandBefore,
        String bandAfter,
        List<Change> changes) {

    /** Copies the list. */
    public Difference {
        changes = List.copyOf(changes);
    }

    /** By how much the score rises; negative if it falls. */
    public BigDecimal scoreChange() {
        return scoreAfter.subtract(scoreBefore);
    }
}
