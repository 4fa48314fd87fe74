package dev.assay.input;

import dev.assay.doc.Nearest;
import dev.assay.doc.Quote;
import dev.assay.model.Aivss;
import dev.assay.model.Assessment;
import dev.assay.model.Because;
import dev.assay.model.CaveatResult;
import dev.assay.model.Certainty;
import dev.assay.model.ChainResult;
import dev.assay.model.ChainStatus;
import dev.assay.model.Evidence;
import dev.assay.model.Fact;
import dev.assay.model.Factor;
import dev.assay.model.FactorResult;
import dev.assay.model.Layer;
import dev.assay.model.LayerResult;
import dev.assay.model.LegState;
import dev.assay.model.OpenQuestion;
import dev.assay.model.PackId;
import dev.assay.model.Posture;
import dev.assay.model.ScoreInputResult;
import dev.assay.model.Status;
import dev.assay.model.Strength;
import dev.assay.model.Threat;
import dev.assay.model.ThreatResult;
import java.util.ArrayList;
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
                root.list("openQuestions", AssessmentParts::question),
                facts,
                setAside,
                because(root, "derivations"),
                pack(root.object("rulePack")),
                root.list("packs", AssessmentParts::pack),
                root.text("listingDigest"));
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
        return new Evidence(evidence.maybeText("quote"), evidence.text("at"));
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
                factor.word("id", Factor.values(), Factor::id), factor.number("value"), because(factor, "because"));
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
        return new OpenQuestion(question.text("capability"), question.text("asks"), question.texts("settles"));
    }

    private static PackId pack(Written pack) {
        return new PackId(pack.text("name"), pack.text("version"), pack.text("digest"));
    }
}
