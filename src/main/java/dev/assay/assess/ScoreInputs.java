package dev.assay.assess;

import dev.assay.model.Listing;
import dev.assay.model.ScoreInputResult;
import dev.assay.rule.Conclusion;
import dev.assay.rule.Firing;
import dev.assay.rule.Multiplier;
import dev.assay.score.CvssVector;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of the score beside the factors: what the listing gives, or else what rules concluded.
 *
 * @param vector the CVSS v4.0 base vector
 * @param threat the threat multiplier
 * @param mitigation the mitigation factor
 * @param all the same with the rules behind each
 */
record ScoreInputs(String vector, BigDecimal threat, BigDecimal mitigation, List<ScoreInputResult> all) {

    static ScoreInputs of(Listing listing, List<Firing> firings) {
        List<ScoreInputResult> all = new ArrayList<>();
        Map<String, String> metrics = new LinkedHashMap<>();
        String given = listing.cvss();
        if (given == null) {
            for (String metric : CvssVector.METRICS) {
                ScoreInputResult result = metric(metric, firings);
                metrics.put(metric, result.value());
                all.add(result);
            }
        }
        ScoreInputResult threat =
                multiplier("threatMultiplier", Multiplier.THREAT, listing.threatMultiplier(), firings);
        ScoreInputResult mitigation =
                multiplier("mitigationFactor", Multiplier.MITIGATION, listing.mitigationFactor(), firings);
        all.add(threat);
        all.add(mitigation);
        String vector = given == null ? CvssVector.of(metrics) : given;
        return new ScoreInputs(vector, new BigDecimal(threat.value()), new BigDecimal(mitigation.value()), all);
    }

    private static ScoreInputResult metric(String metric, List<Firing> firings) {
        List<String> worstFirst = CvssVector.worstFirst(metric);
        int best = worstFirst.size() - 1;
        Ranking ranking = new Ranking(Reasons.select(
                        firings, Conclusion.OnMetric.class, c -> c.metric().equals(metric))
                .map(c -> new Ranking.Step(
                        c.conclusion().move(),
                        best - worstFirst.indexOf(c.conclusion().value()),
                        c.firing()))
                .toList());
        return new ScoreInputResult(metric, worstFirst.get(best - ranking.rank()), false, ranking.because());
    }

    private static ScoreInputResult multiplier(
            String id, Multiplier multiplier, @Nullable BigDecimal given, List<Firing> firings) {
        if (given != null) {
            return new ScoreInputResult(id, given.toPlainString(), true, List.of());
        }
        Combination combination = new Combination(
                Reasons.select(firings, Conclusion.OnMultiplier.class, c -> c.multiplier() == multiplier)
                        .map(c -> new Combination.Step(
                                c.conclusion().move(), c.conclusion().value(), c.firing()))
                        .toList());
        return new ScoreInputResult(
                id,
                combination.value(multiplier.least(), multiplier.most()).toPlainString(),
                false,
                combination.because());
    }
}
