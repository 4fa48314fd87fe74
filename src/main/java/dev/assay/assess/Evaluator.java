package dev.assay.assess;

import dev.assay.assess.Conclusions.Concluded;
import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.engine.SafeMatcher;
import dev.assay.engine.TrustedMatcher;
import dev.assay.input.Answer;
import dev.assay.input.AnswerSheet;
import dev.assay.interval.Goal;
import dev.assay.interval.Intervals;
import dev.assay.interval.Known;
import dev.assay.interval.Outlook;
import dev.assay.interval.Prospect;
import dev.assay.interval.Ways;
import dev.assay.interval.Worth;
import dev.assay.model.Aivss;
import dev.assay.model.Assessment;
import dev.assay.model.ChainResult;
import dev.assay.model.ContradictionResult;
import dev.assay.model.Evidence;
import dev.assay.model.Factor;
import dev.assay.model.FactorResult;
import dev.assay.model.Interval;
import dev.assay.model.LayerResult;
import dev.assay.model.Listing;
import dev.assay.model.PackId;
import dev.assay.model.Posture;
import dev.assay.model.Status;
import dev.assay.pack.RulePack;
import dev.assay.rule.Conclusion;
import dev.assay.rule.Matcher;
import dev.assay.rule.Phase;
import dev.assay.rule.Rule;
import dev.assay.rule.Scene;
import dev.assay.score.BaseScores;
import dev.assay.score.CvssVector;
import dev.assay.score.Profile;
import dev.assay.score.Score;
import dev.assay.score.ScoreInput;
import dev.assay.score.Scorer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Assesses listings by the rules of one pack and one scoring profile. Immutable and safe for use from several threads. */
public final class Evaluator {

    private static final List<Posture> SCALE = List.of(Posture.values());

    private final RulePack pack;
    private final Profile profile;
    private final Matcher matcher;
    private final PackId packId;
    private final Premises premises;
    private final Reasons reasons;
    private final Chains chains;
    private final Layers layers;
    private final Intervals intervals;
    private final Contradictions contradictions;
    private final Knowing knowing;
    private final BaseScores baseScores = new BaseScores();

    /**
     * @param pack the rules; a trusted pack is compiled, any other is matched without compiling
     * @param profile how the score is added up
     * @throws dev.assay.doc.ProblemException if a trusted pack does not compile
     */
    public Evaluator(RulePack pack, Profile profile) {
        this.pack = pack;
        this.profile = profile;
        this.matcher = pack.trusted() ? new TrustedMatcher(pack.rules(), pack.drl()) : prepared(pack.rules());
        this.premises = new Premises(pack.rules(), pack.vocabulary());
        this.reasons = new Reasons(pack.rules(), pack.vocabulary());
        this.chains = new Chains(pack, reasons);
        this.layers = new Layers(pack.threats());
        this.intervals = new Intervals(pack.rules(), pack.vocabulary(), profile);
        this.contradictions = new Contradictions(pack, matcher, reasons);
        this.knowing = new Knowing(pack);
        this.packId = new PackId(pack.name(), pack.version(), pack.digest());
    }

    private static Matcher prepared(List<Rule> rules) {
        SafeMatcher matcher = new SafeMatcher(rules);
        matcher.prepare();
        return matcher;
    }

    /** Waits until everything is ready, so that no listing waits for it; this evaluator. */
    public Evaluator ready() {
        matcher.ready();
        return this;
    }

    /** The assessment of a listing. */
    public Assessment evaluate(Listing listing) {
        return examine(listing).assessment();
    }

    /** The assessment of a listing, with the scene that rules were matched against. */
    public Examination examine(Listing listing) {
        return examine(listing, null);
    }

    /**
     * The assessment of a listing after some of its open questions were answered. The questions that are left are those
     * of the listing before, so that no answer makes an interval wider.
     *
     * @param answered the listing with the answers
     * @param before the examination of the listing without them
     */
    public Examination examineAnswered(Listing answered, Examination before) {
        return examine(answered, before.known());
    }

    private Examination examine(Listing listing, @Nullable Known before) {
        Facts facts = Facts.of(listing, pack.vocabulary(), matcher, premises);
        Conclusions conclusions = new Conclusions(reasons);
        conclusions.add(matcher.fire(Phase.JUDGE, facts.scene()), facts.scene());
        Map<Factor, Combination> factors = factors(conclusions);
        Map<Factor, BigDecimal> values = values(factors);
        Scene scene = facts.scene().with(values, conclusions.mapped());
        conclusions.add(matcher.fire(Phase.OVERALL, scene), scene);

        List<ChainResult> chains = this.chains.results(scene, conclusions);
        Scene said = facts.said();
        List<ContradictionResult> contradictions = this.contradictions.results(facts, said);
        Ranking posture = posture(conclusions);
        List<LayerResult> layers = this.layers.results(conclusions);
        Questions questions = new Questions(scene, listing)
                .layers(layers)
                .chains(chains)
                .setAside(facts.setAside())
                .doubted(conclusions.doubted())
                .contradictions(contradictions)
                .hinted();
        Known known = new Known(
                facts.stated(),
                facts.setAside(),
                questions.settles(),
                listing.cvss(),
                listing.threatMultiplier(),
                listing.mitigationFactor());
        Outlook outlook = before == null ? intervals.of(known) : intervals.of(known, before);
        List<FactorResult> ten = new ArrayList<>();
        for (Factor factor : Factor.ten()) {
            ten.add(result(factor, factors, values, outlook));
        }
        Posture overall = SCALE.get(posture.rank(0));
        Assessment assessment = new Assessment(
                listing.id(),
                listing.name(),
                "",
                overall,
                posture.because(),
                aivss(listing, values, conclusions, outlook.score()),
                ten,
                result(Factor.LANGUAGE, factors, values, outlook),
                layers,
                chains,
                contradictions,
                questions.inOrder(intervals.isPrecise() ? outlook.worths() : tried(listing, outlook.worths())),
                scene.facts(),
                facts.setAside(),
                knowing.of(scene, factors, layers, contradictions),
                reasons.of(facts.derivations()),
                packId,
                pack.packs(),
                listing.digest(),
                listing.format());
        return new Examination(
                listing,
                assessment.withSummary(Summary.of(assessment, pack.vocabulary())),
                scene,
                said,
                known,
                outlook);
    }

    private static FactorResult result(
            Factor factor, Map<Factor, Combination> factors, Map<Factor, BigDecimal> values, Outlook outlook) {
        return new FactorResult(
                factor,
                Objects.requireNonNull(values.get(factor)),
                Objects.requireNonNull(outlook.factors().get(factor)),
                Objects.requireNonNull(factors.get(factor)).because());
    }

    /** How far the answer to each open question of an assessment would narrow the score, in the order of the questions. */
    public List<Prospect> prospects(Examination examination) {
        return intervals.prospects(examination.known(), examination.assessment().openQuestions());
    }

    /**
     * The smallest sets of changes that a product team could make to reach a goal.
     *
     * @param most how many changes a set may have
     * @throws ProblemException if a rule about the score is not understood whole
     */
    public Ways ways(Examination examination, Goal goal, int most) {
        if (!intervals.isPrecise()) {
            throw new ProblemException(new Problem(
                    Place.of(pack.name()),
                    "has rules about the score in full DRL or on the strength of facts, for which no way to a goal can be searched",
                    "single changes are meant, which --set tries"));
        }
        return intervals.ways(examination.known(), goal, most);
    }

    /** The scores by each answer as the matcher finds them, where rules are not understood whole. */
    private List<Worth> tried(Listing listing, List<Worth> worths) {
        return worths.stream()
                .map(w -> new Worth(
                        w.capability(),
                        w.settles(),
                        w.followUp(),
                        scoreAfter(listing, w.capability(), Status.PRESENT),
                        scoreAfter(listing, w.capability(), Status.ABSENT)))
                .toList();
    }

    private BigDecimal scoreAfter(Listing listing, String capability, Status status) {
        Answer answer = new Answer("", capability, status, new Evidence(null, "#"), Place.of(listing.id()));
        Listing answered = new AnswerSheet(pack.vocabulary(), List.of(answer))
                .applied(List.of(listing), new ArrayList<>())
                .get(0);
        Facts facts = Facts.of(answered, pack.vocabulary(), matcher, premises);
        Conclusions conclusions = new Conclusions(reasons);
        conclusions.add(matcher.fire(Phase.JUDGE, facts.scene()), facts.scene());
        return score(ScoreInputs.of(answered, conclusions, baseScores), values(factors(conclusions)))
                .value();
    }

    /** The rules that this evaluator judges by. */
    public RulePack pack() {
        return pack;
    }

    private static Map<Factor, BigDecimal> values(Map<Factor, Combination> factors) {
        Map<Factor, BigDecimal> values = new EnumMap<>(Factor.class);
        factors.forEach(
                (factor, moves) -> values.put(factor, moves.value(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ONE)));
        return values;
    }

    private static Map<Factor, Combination> factors(Conclusions conclusions) {
        Map<Factor, Combination> moves = new EnumMap<>(Factor.class);
        for (Factor factor : Factor.values()) {
            List<Combination.Step> steps = new ArrayList<>();
            for (Concluded<Conclusion.OnFactor> c : conclusions.on(factor)) {
                steps.add(new Combination.Step(
                        c.conclusion().move(), c.conclusion().value(), c.because()));
            }
            moves.put(factor, new Combination(steps));
        }
        return moves;
    }

    private static Ranking posture(Conclusions conclusions) {
        List<Ranking.Step> steps = new ArrayList<>();
        for (Concluded<Conclusion.OnPosture> c : conclusions.onPosture()) {
            steps.add(new Ranking.Step(
                    c.conclusion().move(), SCALE.indexOf(c.conclusion().value()), c.because()));
        }
        return new Ranking(steps);
    }

    private Aivss aivss(Listing listing, Map<Factor, BigDecimal> values, Conclusions conclusions, Interval interval) {
        ScoreInputs inputs = ScoreInputs.of(listing, conclusions, baseScores);
        CvssVector cvss = inputs.cvss();
        Score score = score(inputs, values);
        return new Aivss(
                score.value(),
                interval,
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

    private Score score(ScoreInputs inputs, Map<Factor, BigDecimal> values) {
        Map<String, BigDecimal> byId = new HashMap<>();
        values.forEach((factor, value) -> byId.put(factor.id(), value));
        return Scorer.score(
                profile, new ScoreInput(inputs.cvss().baseScore(), byId, inputs.threat(), inputs.mitigation()));
    }
}
