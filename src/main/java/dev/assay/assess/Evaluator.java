package dev.assay.assess;

import dev.assay.engine.SafeMatcher;
import dev.assay.engine.TrustedMatcher;
import dev.assay.model.Aivss;
import dev.assay.model.Assessment;
import dev.assay.model.ChainResult;
import dev.assay.model.Factor;
import dev.assay.model.FactorResult;
import dev.assay.model.LayerResult;
import dev.assay.model.Listing;
import dev.assay.model.PackId;
import dev.assay.model.Posture;
import dev.assay.pack.RulePack;
import dev.assay.rule.Conclusion;
import dev.assay.rule.Matcher;
import dev.assay.rule.Phase;
import dev.assay.rule.Scene;
import dev.assay.score.CvssVector;
import dev.assay.score.Profile;
import dev.assay.score.Score;
import dev.assay.score.ScoreInput;
import dev.assay.score.Scorer;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Assesses listings by the rules of one pack and one scoring profile. Immutable and safe for use from several threads. */
public final class Evaluator {

    private final RulePack pack;
    private final Profile profile;
    private final Matcher matcher;
    private final PackId packId;
    private final Chains chains;

    /**
     * @param pack the rules; a trusted pack is compiled, any other is matched without compiling
     * @param profile how the score is added up
     * @throws dev.assay.doc.ProblemException if a trusted pack does not compile
     */
    public Evaluator(RulePack pack, Profile profile) {
        this.pack = pack;
        this.profile = profile;
        this.matcher = pack.trusted() ? new TrustedMatcher(pack.rules(), pack.drl()) : new SafeMatcher(pack.rules());
        this.chains = new Chains(pack);
        this.packId = new PackId(pack.name(), pack.version(), pack.digest());
    }

    /** The assessment of a listing. */
    public Assessment evaluate(Listing listing) {
        return examine(listing).assessment();
    }

    /** The assessment of a listing, with the scene that rules were matched against. */
    public Examination examine(Listing listing) {
        Facts facts = Facts.of(listing, pack.vocabulary(), matcher);
        Conclusions conclusions = new Conclusions(pack.vocabulary());
        conclusions.add(matcher.fire(Phase.JUDGE, facts.scene()), facts.scene());
        Map<Factor, FactorResult> factors = factors(conclusions);
        Map<Factor, BigDecimal> values = new EnumMap<>(Factor.class);
        factors.forEach((factor, result) -> values.put(factor, result.value()));
        Scene scene = facts.scene().with(values, Layers.mapped(conclusions));
        conclusions.add(matcher.fire(Phase.OVERALL, scene), scene);

        Aivss aivss = aivss(listing, values, conclusions);
        List<ChainResult> chains = this.chains.results(scene, conclusions);
        Ranking posture = posture(conclusions);
        List<LayerResult> layers = new Layers(pack.threats()).results(conclusions);
        List<FactorResult> ten = Factor.ten().stream().map(factors::get).toList();
        Posture overall = List.of(Posture.values()).get(posture.rank(0));
        Assessment assessment = new Assessment(
                listing.id(),
                listing.name(),
                "",
                overall,
                posture.because(),
                aivss,
                ten,
                Objects.requireNonNull(factors.get(Factor.LANGUAGE)),
                layers,
                chains,
                new Questions(scene, listing)
                        .layers(layers)
                        .chains(chains)
                        .setAside(facts.setAside())
                        .doubted(conclusions.doubted())
                        .hinted()
                        .inOrder(),
                scene.facts(),
                facts.setAside(),
                facts.derivations().stream().map(conclusions::because).toList(),
                packId,
                pack.packs(),
                listing.digest(),
                listing.format());
        return new Examination(assessment.withSummary(Summary.of(assessment, scene)), scene);
    }

    /** The rules that this evaluator judges by. */
    public RulePack pack() {
        return pack;
    }

    private static Map<Factor, FactorResult> factors(Conclusions conclusions) {
        Map<Factor, FactorResult> results = new EnumMap<>(Factor.class);
        for (Factor factor : Factor.values()) {
            results.put(factor, result(factor, conclusions));
        }
        return results;
    }

    private static FactorResult result(Factor factor, Conclusions conclusions) {
        Combination combination = new Combination(conclusions
                .of(Conclusion.OnFactor.class, c -> c.factor() == factor)
                .map(c -> new Combination.Step(
                        c.conclusion().move(), c.conclusion().value(), c.because()))
                .toList());
        return new FactorResult(
                factor, combination.value(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ONE), combination.because());
    }

    private static Ranking posture(Conclusions conclusions) {
        List<Posture> scale = List.of(Posture.values());
        return new Ranking(conclusions
                .of(Conclusion.OnPosture.class, c -> true)
                .map(c -> new Ranking.Step(
                        c.conclusion().move(), scale.indexOf(c.conclusion().value()), c.because()))
                .toList());
    }

    private Aivss aivss(Listing listing, Map<Factor, BigDecimal> values, Conclusions conclusions) {
        ScoreInputs inputs = ScoreInputs.of(listing, conclusions);
        CvssVector cvss = CvssVector.parse(inputs.vector());
        Map<String, BigDecimal> byId = new HashMap<>();
        values.forEach((factor, value) -> byId.put(factor.id(), value));
        Score score =
                Scorer.score(profile, new ScoreInput(cvss.baseScore(), byId, inputs.threat(), inputs.mitigation()));
        return new Aivss(
                score.value(),
                score.severity().label(),
                profile.id(),
                score.cvssBase(),
                cvss.vector(),
                score.factorSum(),
                score.aars(),
                score.threatMultiplier(),
                score.mitigationFactor(),
                score.notes(),
                inputs.all());
    }
}
