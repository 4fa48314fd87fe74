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
import java.util.List;
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
        String given = listing.cvss();
        CvssVector cvss = given == null ? scores.of(ranks(conclusions, all)) : CvssVector.parse(given);
        ScoreInputResult threat =
                multiplier("threatMultiplier", Multiplier.THREAT, listing.threatMultiplier(), conclusions);
        ScoreInputResult mitigation =
                multiplier("mitigationFactor", Multiplier.MITIGATION, listing.mitigationFactor(), conclusions);
        all.add(threat);
        all.add(mitigation);
        return new ScoreInputs(cvss, new BigDecimal(threat.value()), new BigDecimal(mitigation.value()), all);
    }

    /** How bad each metric is by the rules, 0 for its best value and upwards; where nothing is said, it is at its worst. */
    private static int[] ranks(Conclusions conclusions, List<ScoreInputResult> all) {
        int[] ranks = new int[CvssVector.METRICS.size()];
        for (int i = 0; i < ranks.length; i++) {
            String metric = CvssVector.METRICS.get(i);
            List<String> worstFirst = CvssVector.worstFirst(metric);
            int worst = worstFirst.size() - 1;
            List<Ranking.Step> steps = new ArrayList<>();
            for (Concluded<Conclusion.OnMetric> c : conclusions.onMetric(metric)) {
                int rank = worst - worstFirst.indexOf(c.conclusion().value());
                steps.add(new Ranking.Step(c.conclusion().move(), rank, c.because()));
            }
            Ranking ranking = new Ranking(steps);
            ranks[i] = ranking.rank(worst);
            all.add(new ScoreInputResult(metric, worstFirst.get(worst - ranks[i]), false, ranking.because()));
        }
        return ranks;
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
