package dev.assay.assess;

import dev.assay.assess.Conclusions.Concluded;
import dev.assay.model.Listing;
import dev.assay.model.ScoreInputResult;
import dev.assay.rule.Conclusion;
import dev.assay.rule.Multiplier;
import dev.assay.score.BaseScores;
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
 * @param cvss the CVSS v4.0 base vector
 * @param threat the threat multiplier
 * @param mitigation the mitigation factor
 * @param all the same with the rules behind each
 */
record ScoreInputs(CvssVector cvss, BigDecimal threat, BigDecimal mitigation, List<ScoreInputResult> all) {

    static ScoreInputs of(Listing listing, Conclusions conclusions, BaseScores scores) {
        List<ScoreInputResult> all = new ArrayList<>();
        Map<String, String> metrics = new LinkedHashMap<>();
        String given = listing.cvss();
        if (given == null) {
            for (String metric : CvssVector.METRICS) {
                ScoreInputResult result = metric(metric, conclusions);
                metrics.put(metric, result.value());
                all.add(result);
            }
        }
        ScoreInputResult threat =
                multiplier("threatMultiplier", Multiplier.THREAT, listing.threatMultiplier(), conclusions);
        ScoreInputResult mitigation =
                multiplier("mitigationFactor", Multiplier.MITIGATION, listing.mitigationFactor(), conclusions);
        all.add(threat);
        all.add(mitigation);
        CvssVector cvss = given == null ? scores.of(metrics) : CvssVector.parse(given);
        return new ScoreInputs(cvss, new BigDecimal(threat.value()), new BigDecimal(mitigation.value()), all);
    }

    private static ScoreInputResult metric(String metric, Conclusions conclusions) {
        List<String> worstFirst = CvssVector.worstFirst(metric);
        int best = worstFirst.size() - 1;
        List<Ranking.Step> steps = new ArrayList<>();
        for (Concluded<Conclusion.OnMetric> c : conclusions.onMetric(metric)) {
            int rank = best - worstFirst.indexOf(c.conclusion().value());
            steps.add(new Ranking.Step(c.conclusion().move(), rank, c.because()));
        }
        Ranking ranking = new Ranking(steps);
        return new ScoreInputResult(metric, worstFirst.get(best - ranking.rank(best)), false, ranking.because());
    }

    private static ScoreInputResult multiplier(
            String id, Multiplier multiplier, @Nullable BigDecimal given, Conclusions conclusions) {
        if (given != null) {
            return new ScoreInputResult(id, given.toPlainString(), true, List.of());
        }
        List<Combination.Step> steps = new ArrayList<>();
        for (Concluded<Conclusion.OnMultiplier> c : conclusions.on(multiplier)) {
            steps.add(new Combination.Step(c.conclusion().move(), c.conclusion().value(), c.because()));
        }
        Combination combination = new Combination(steps);
        return new ScoreInputResult(
                id,
                combination
                        .value(BigDecimal.ONE, multiplier.least(), multiplier.most())
                        .toPlainString(),
                false,
                combination.because());
    }
}
