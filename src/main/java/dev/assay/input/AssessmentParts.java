package dev.assay.input;

import dev.assay.doc.Nearest;
import dev.assay.doc.Quote;
import dev.assay.model.Aivss;
import dev.assay.model.Assessment;
import dev.assay.model.Basis;
import dev.assay.model.Because;
import dev.assay.model.CaveatResult;
import dev.assay.model.Certainty;
import dev.assay.model.ChainResult;
import dev.assay.model.ChainStatus;
import dev.assay.model.Confidence;
import dev.assay.model.ContradictionResult;
import dev.assay.model.Coverage;
import dev.assay.model.Evidence;
import dev.assay.model.Fact;
import dev.assay.model.Factor;
import dev.assay.model.FactorResult;
import dev.assay.model.Hint;
import dev.assay.model.Interval;
import dev.assay.model.Knowledge;
import dev.assay.model.Layer;
import dev.assay.model.LayerResult;
import dev.assay.model.LegState;
import dev.assay.model.OpenQuestion;
import dev.assay.model.PackId;
import dev.assay.model.Posture;
import dev.assay.model.ScoreInputResult;
import dev.assay.model.Stake;
import dev.assay.model.Status;
import dev.assay.model.Strength;
import dev.assay.model.Threat;
import dev.assay.model.ThreatResult;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the parts of one assessment. Facts come first, because everything else names them. */
final class AssessmentParts {

    private static final Because NONE = new Because("", "", "", "", List.of(), List.of());

    private final Written root;
    private final List<Fact> facts;
    private final List<Fact> setAside;
    private final Map<String, Fact> byId = new HashMap<>();

    AssessmentParts(Written root) {
        this.root = root;
        this.facts = root.list("facts", this::fact);
        this.setAside = root.list("setAside", this::fact);
        setAside.forEach(f -> byId.put(f.capability(), f));
        facts.forEach(f -> byId.put(f.capability(), f));
    }

    /** The assessment; it is of use only if nothing was wrong. */
    Assessment assessment() {
        List<FactorResult> factors = root.list("factors", this::factor);
        List<LayerResult> layers = root.list("layers", this::layer);
        if (!factors.stream().map(FactorResult::factor).toList().equals(Factor.ten())) {
            root.problem("`factors` are not the ten factors in their order", null);
        }
        if (!layers.stream().map(LayerResult::layer).toList().equals(List.of(Layer.values()))) {
            root.problem("`layers` are not the seven layers in their order", null);
        }
        return new Assessment(
                root.text("id"),
                root.text("name"),
                root.text("summary"),
                root.word("posture", Posture.values(), Posture::word),
                because(root, "postureBecause"),
                aivss(root.object("aivss")),
                factors,
                factor(root.object("language")),
                layers,
                root.list("chains", this::chain),
                root.list("contradictions", this::contradiction),
                root.list("openQuestions", AssessmentParts::question),
                facts,
                setAside,
                knowledge(),
                because(root, "derivations"),
                pack(root.object("rulePack")),
                root.list("packs", AssessmentParts::pack),
                root.text("listingDigest"),
                root.maybeText("format"));
    }

    private Fact fact(Written fact) {
        return new Fact(
                fact.text("id"),
                fact.word("status", Status.values(), Status::word),
                fact.word("strength", Strength.values(), Strength::word),
                fact.list("evidence", AssessmentParts::evidence),
                fact.has("against") ? fact.list("against", AssessmentParts::evidence) : List.of(),
                fact.maybeText("derivedBy"));
    }

    private static Evidence evidence(Written evidence) {
        return new Evidence(evidence.maybeText("quote"), evidence.text("at"), evidence.maybeText("source"));
    }

    private List<Because> because(Written parent, String key) {
        return parent.list(key, this::because);
    }

    private Because because(Written because) {
        return new Because(
                because.text("rule"),
                because.text("title"),
                because.text("effect"),
                because.text("reason"),
                named(because),
                because.texts("unknown"));
    }

    /** The facts that an object names. */
    private List<Fact> named(Written parent) {
        List<Fact> named = new ArrayList<>();
        for (String id : parent.texts("facts")) {
            Fact fact = byId.get(id);
            if (fact == null) {
                parent.problem(
                        "names the fact " + Quote.of(id) + ", which the assessment does not have",
                        Nearest.hint(id, byId.keySet(), null));
            } else {
                named.add(fact);
            }
        }
        return named;
    }

    private Aivss aivss(Written aivss) {
        return new Aivss(
                aivss.number("score"),
                interval(aivss),
                aivss.text("severity"),
                aivss.text("profile"),
                aivss.number("cvssBase"),
                aivss.text("cvssVector"),
                aivss.number("factorSum"),
                aivss.number("aars"),
                aivss.number("threatMultiplier"),
                aivss.number("mitigationFactor"),
                aivss.texts("notes"),
                aivss.list(
                        "inputs",
                        i -> new ScoreInputResult(
                                i.text("id"), i.text("value"), i.truth("given"), because(i, "because"))));
    }

    private FactorResult factor(Written factor) {
        return new FactorResult(
                factor.word("id", Factor.values(), Factor::id),
                factor.number("value"),
                interval(factor),
                because(factor, "because"));
    }

    private LayerResult layer(Written layer) {
        Layer which = Layer.find(layer.number("layer").intValue());
        return new LayerResult(
                which == null ? Layer.FOUNDATION_MODELS : which,
                layer.word("status", new String[] {"mapped", "not certain"}, s -> s)
                        .equals("mapped"),
                layer.text("text"),
                because(layer, "because"),
                layer.list(
                        "threats",
                        t -> new ThreatResult(
                                threat(t, t.text("definition")),
                                t.word("certainty", Certainty.values(), Certainty::word),
                                because(t, "because"))),
                layer.list("caveats", c -> new CaveatResult(c.text("text"), c.texts("settledBy"), one(c))));
    }

    private static Threat threat(Written threat, String definition) {
        Written m = threat.object("mappings");
        return new Threat(
                threat.text("id"),
                threat.text("name"),
                definition,
                List.of(),
                new Threat.Mappings(m.texts("owasp"), m.texts("asi"), m.texts("llm"), m.texts("atlas"), m.texts("cwe")),
                threat.text("mitigations"),
                "");
    }

    private ChainResult chain(Written chain) {
        return new ChainResult(
                threat(chain, ""),
                chain.word("status", ChainStatus.values(), ChainStatus::word),
                chain.list(
                        "legs",
                        leg -> new ChainResult.LegResult(
                                leg.text("name"),
                                leg.word("state", LegState.values(), LegState::word),
                                named(leg),
                                leg.texts("settledBy"))),
                one(chain));
    }

    private Because one(Written parent) {
        return Objects.requireNonNullElse(parent.first("because", this::because), NONE);
    }

    private static OpenQuestion question(Written question) {
        String hint = question.maybeText("hint");
        return new OpenQuestion(
                question.text("capability"),
                question.text("asks"),
                question.texts("settles"),
                question.truth("followUp"),
                question.number("scoreIfPresent"),
                question.number("scoreIfAbsent"),
                question.maybeText("blind"),
                hint == null
                        ? null
                        : new Hint(
                                question.text("capability"),
                                hint,
                                question.list("evidence", AssessmentParts::evidence)));
    }

    private static Interval interval(Written parent) {
        return new Interval(parent.number("low"), parent.number("high"), parent.truth("exact"));
    }

    private ContradictionResult contradiction(Written contradiction) {
        String kind = contradiction.word("kind", new String[] {"rule", "contested"}, s -> s);
        String id = contradiction.text("id");
        String title = contradiction.text("title");
        String reason = contradiction.text("reason");
        Stake stake = contradiction.word("stake", Stake.values(), Stake::word);
        List<ContradictionResult.Side> sides = contradiction.list("sides", AssessmentParts::side);
        List<Fact> facts = sides.stream()
                .map(s -> byId.get(s.capability()))
                .filter(Objects::nonNull)
                .toList();
        return new ContradictionResult(
                id,
                stake,
                title,
                reason,
                sides,
                contradiction.texts("settledBy"),
                kind.equals("contested") ? null : new Because(id, title, stake.word(), reason, facts, List.of()));
    }

    private static ContradictionResult.Side side(Written side) {
        return new ContradictionResult.Side(
                side.text("fact"),
                side.word("status", Status.values(), Status::word),
                side.has("strength") ? side.word("strength", Strength.values(), Strength::word) : null,
                side.truth("counts"),
                side.list("evidence", AssessmentParts::evidence));
    }

    private Knowledge knowledge() {
        Map<Factor, Confidence> factors = new EnumMap<>(Factor.class);
        root.list("factors", f -> factors.put(f.word("id", Factor.values(), Factor::id), confidence(f)));
        factors.put(Factor.LANGUAGE, confidence(root.object("language")));
        Map<Layer, Confidence> layers = new EnumMap<>(Layer.class);
        Map<Layer, Coverage> coverages = new EnumMap<>(Layer.class);
        root.list("layers", l -> {
            Layer layer = Layer.find(l.number("layer").intValue());
            if (layer != null) {
                layers.put(layer, confidence(l));
                coverages.put(layer, coverage(l.object("coverage")));
            }
            return l;
        });
        return new Knowledge(factors, layers, coverage(root.object("coverage")), coverages);
    }

    private static Confidence confidence(Written parent) {
        Written confidence = parent.object("confidence");
        return new Confidence(
                confidence.word("known", Basis.values(), Basis::word), confidence.texts("contradictedBy"));
    }

    private static Coverage coverage(Written coverage) {
        return new Coverage(
                coverage.number("answered").intValue(), coverage.number("asked").intValue());
    }

    private static PackId pack(Written pack) {
        return new PackId(pack.text("name"), pack.text("version"), pack.text("digest"));
    }
}
