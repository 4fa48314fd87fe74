package dev.assay.diff;

import dev.assay.model.Assessment;
import dev.assay.model.Evidence;
import dev.assay.model.Fact;
import dev.assay.model.Status;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a listing says of a capability.
 *
 * @param fact the fact
 * @param counts whether it counted, or was set aside because it is too weakly known to lower the risk
 */
public record Claim(Fact fact, boolean counts) {

    /** The claims of an assessment by capability. Where both kinds are there, the fact that counted stands. */
    static Map<String, Claim> of(Assessment assessment) {
        Map<String, Claim> claims = new TreeMap<>();
        assessment.facts().forEach(f -> claims.put(f.capability(), new Claim(f, true)));
        assessment.setAside().forEach(f -> claims.putIfAbsent(f.capability(), new Claim(f, false)));
        return claims;
    }

    /** Whether the capability is present without contradiction. */
    boolean isPlainlyPresent() {
        return fact.status() == Status.PRESENT && !fact.contested();
    }

    /** What the claim is: status, strength, whether it is contested and counts. */
    String state() {
        return fact.status().word() + ", " + fact.strength().word() + (fact.contested() ? ", contested" : "")
                + (counts ? "" : ", too weakly known to count");
    }

    /** The words quoted for and against it. Places do not count: they move when a listing is only rearranged. */
    Set<String> quotes() {
        Set<String> quotes = new TreeSet<>();
        fact.evidence().stream().map(Evidence::quote).filter(Objects::nonNull).forEach(q -> quotes.add("+" + q));
        fact.against().stream().map(Evidence::quote).filter(Objects::nonNull).forEach(q -> quotes.add("-" + q));
        return quotes;
    }
}
