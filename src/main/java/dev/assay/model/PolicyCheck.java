package dev.assay.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A policy's decisions over listings, and what fails.
 *
 * @param policy which policy decided
 * @param parameters the values that it decided with, by name and in its order
 * @param failOn the verdict from which on a listing fails, or null for never
 * @param failOnUnknown whether a listing also fails if answers to what is open could make its verdict worse
 * @param today the day by which waivers count, or null without waivers
 * @param decisions the decisions, in the order of the listings
 * @param waivers what became of each waiver
 * @param baseline what the baseline was worth, or null without one
 */
public record PolicyCheck(
        PackId policy,
        Map<String, String> parameters,
        @Nullable Verdict failOn,
        boolean failOnUnknown,
        @Nullable LocalDate today,
        List<Decision> decisions,
        List<WaiverState> waivers,
        @Nullable BaselineState baseline) {

    /** Copies the lists; the map keeps its order. */
    public PolicyCheck {
        decisions = List.copyOf(decisions);
        waivers = List.copyOf(waivers);
    }

    /** Whether a listing fails: by what counts and is new, or by what answers could make of it. */
    public boolean fails(Decision decision) {
        return (failOn != null && decision.news().compareTo(failOn) >= 0) || failsByUnknowns(decision);
    }

    /** Whether a listing fails by what answers could make of its verdict. */
    public boolean failsByUnknowns(Decision decision) {
        return failOnUnknown
                && decision.couldGetWorse()
                && (failOn == null || decision.couldBe().compareTo(failOn) >= 0);
    }

    /** Whether some listing fails. */
    public boolean fails() {
        return decisions.stream().anyMatch(this::fails);
    }

    /** How many listings have a verdict. */
    public int count(Verdict verdict) {
        return (int) decisions.stream().filter(d -> d.verdict() == verdict).count();
    }

    /** How many findings have a standing. */
    public int count(Standing standing) {
        return decisions.stream().mapToInt(d -> d.count(standing)).sum();
    }
}
