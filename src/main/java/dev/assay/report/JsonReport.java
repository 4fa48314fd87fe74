package dev.assay.report;

import dev.assay.model.Aivss;
import dev.assay.model.Assessment;
import dev.assay.model.Because;
import dev.assay.model.CaveatResult;
import dev.assay.model.ChainResult;
import dev.assay.model.Evidence;
import dev.assay.model.Fact;
import dev.assay.model.FactorResult;
import dev.assay.model.Hint;
import dev.assay.model.Interval;
import dev.assay.model.Knowledge;
import dev.assay.model.LayerResult;
import dev.assay.model.OpenQuestion;
import dev.assay.model.PackId;
import dev.assay.model.ScoreInputResult;
import dev.assay.model.Threat;
import dev.assay.model.ThreatResult;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes an assessment as JSON, by the published schema. The same assessment always gives the same bytes. */
public final class JsonReport {

    private final Json json;
    private final UnknownsJson unknowns;

    private final JsonLines lines;

    /** Where something about a fact was written first. */
    private record Span(Fact of, int from, int to) {}

    private final Map<String, Span> evidence = new HashMap<>();
    private final Map<String, Span> alone = new HashMap<>();

    JsonReport(Json json, JsonLines lines) {
        this.json = json;
        this.lines = lines;
        this.unknowns = new UnknownsJson(json);
    }

    /**
     * Writes one assessment.
     *
     * @param pretty on several lines with indentation, or all on one; either way a line break follows
     */
    public static void write(Assessment assessment, Writer out, boolean pretty) {
        Json json = new Json(pretty);
        new JsonReport(json, new JsonLines()).assessment(assessment);
        json.raw("\n");
        json.flush(out);
    }

    void assessment(Assessment a) {
        json.startObject();
        json.number("formatVersion", Assessment.FORMAT_VERSION);
        json.text("id", a.id());
        json.text("name", a.name());
        if (a.format() != null) {
            json.text("format", a.format());
        }
        json.text("summary", a.summary());
        json.word("posture", a.posture().word());
        because("postureBecause", a.posedBy());
        aivss(a.aivss());
        json.list("factors", a.factors(), f -> factor(f, a.knowledge()));
        json.name("language");
        factor(a.language(), a.knowledge());
        json.list("layers", a.layers(), l -> layer(l, a.knowledge()));
        json.list("chains", a.chains(), this::chain);
        json.list("contradictions", a.contradictions(), c -> unknowns.contradiction(c, e -> evidence(null, e)));
        json.list("openQuestions", a.openQuestions(), this::question);
        unknowns.coverage(a.knowledge().coverage());
        json.list("facts", a.facts(), this::fact);
        json.list("setAside", a.setAside(), this::fact);
        because("derivations", a.derivations());
        json.name("rulePack");
        pack(a.rulePack());
        json.list("packs", a.packs(), this::pack);
        json.text("listingDigest", a.listingDigest());
        json.endObject();
    }

    private void pack(PackId pack) {
        json.startObject();
        json.word("name", pack.name());
        json.word("version", pack.version());
        json.word("digest", pack.digest());
        json.endObject();
    }

    private void aivss(Aivss aivss) {
        json.startObject("aivss");
        json.number("score", aivss.score());
        interval(aivss.interval());
        json.word("severity", aivss.severity());
        json.word("profile", aivss.profile());
        json.number("cvssBase", aivss.cvssBase());
        json.word("cvssVector", aivss.cvssVector());
        json.number("factorSum", aivss.factorSum());
        json.number("aars", aivss.aars());
        json.number("threatMultiplier", aivss.threatMultiplier());
        json.number("mitigationFactor", aivss.mitigationFactor());
        json.texts("notes", aivss.notes());
        json.list("inputs", aivss.inputs(), this::input);
        json.endObject();
    }

    private void input(ScoreInputResult input) {
        json.startObject();
        json.word("id", input.id());
        json.word("value", input.value());
        json.truth("given", input.given());
        because("because", input.because());
        json.endObject();
    }

    private void factor(FactorResult result, Knowledge knowledge) {
        json.startObject();
        json.word("id", result.factor().id());
        json.word("name", result.factor().title());
        json.number("value", result.value());
        interval(result.interval());
        unknowns.confidence(knowledge.of(result.factor()));
        because("because", result.because());
        json.endObject();
    }

    private void layer(LayerResult layer, Knowledge knowledge) {
        json.startObject();
        json.number("layer", layer.layer().number());
        json.word("name", layer.layer().title());
        json.word("status", layer.status());
        unknowns.confidence(knowledge.of(layer.layer()));
        unknowns.coverage(knowledge.coverageOf(layer.layer()));
        json.text("text", layer.text());
        String caveat = layer.caveat();
        if (caveat == null) {
            json.literal("caveat", "null");
        } else {
            json.text("caveat", caveat);
        }
        because("because", layer.because());
        json.list("threats", layer.threats(), this::threat);
        json.list("caveats", layer.caveats(), this::caveat);
        json.endObject();
    }

    private void threat(ThreatResult result) {
        Threat threat = result.threat();
        json.startObject();
        lines.threats.write(json, threat.id(), threat, threat);
        json.word("certainty", result.certainty().word());
        because("because", result.because());
        lines.measures.write(json, threat.id(), threat, threat);
        json.endObject();
    }

    private void chain(ChainResult chain) {
        json.startObject();
        json.word("id", chain.threat().id());
        json.word("name", chain.threat().name());
        json.word("status", chain.status().word());
        json.list("legs", chain.legs(), leg -> {
            json.startObject();
            json.word("name", leg.name());
            json.word("state", leg.state().word());
            capabilities(leg.facts());
            json.texts("settledBy", leg.settledBy());
            json.endObject();
        });
        because("because", List.of(chain.because()));
        lines.measures.write(json, chain.threat().id(), chain.threat(), chain.threat());
        json.endObject();
    }

    private void caveat(CaveatResult caveat) {
        json.startObject();
        json.word("text", caveat.words());
        json.texts("settledBy", caveat.settledBy());
        because("because", List.of(caveat.because()));
        json.endObject();
    }

    private void question(OpenQuestion question) {
        json.startObject();
        lines.questions.write(json, question.capability(), question.asks(), question);
        json.texts("settles", question.settles());
        json.truth("followUp", question.followUp());
        json.number("scoreIfPresent", question.scoreIfPresent());
        json.number("scoreIfAbsent", question.scoreIfAbsent());
        if (question.blind() != null) {
            json.text("blind", question.blind());
        }
        Hint hint = question.hint();
        if (hint != null) {
            json.text("hint", hint.why());
            json.list("evidence", hint.evidence(), e -> evidence(null, e));
        }
        json.endObject();
    }

    private void because(String name, List<Because> because) {
        json.list(name, because, this::because);
    }

    private void because(Because b) {
        json.startObject();
        if (b.facts().isEmpty() && b.unknowns().isEmpty()) {
            lines.groundless.write(json, b.rule(), b.reason(), b);
        } else {
            lines.rules.write(json, b.rule(), b.reason(), b);
            if (b.facts().size() == 1 && b.unknowns().isEmpty()) {
                once(alone, b.facts().get(0), this::grounds);
            } else {
                grounds(b.facts(), b.unknowns());
            }
        }
        json.endObject();
    }

    /** What a rule rests on that needs a single fact; many do, of few facts. */
    private void grounds(Fact alone) {
        grounds(List.of(alone), List.of());
    }

    private void grounds(List<Fact> facts, List<String> unknowns) {
        capabilities(facts);
        json.texts("unknown", unknowns);
        json.list("evidence", facts, f -> once(evidence, f, this::evidence));
    }

    private void capabilities(List<Fact> facts) {
        json.list("facts", facts, f -> json.word(f.capability()));
    }

    private void fact(Fact fact) {
        json.startObject();
        json.word("id", fact.capability());
        json.word("status", fact.status().word());
        json.word("strength", fact.strength().word());
        if (fact.derivedBy() != null) {
            json.word("derivedBy", fact.derivedBy());
        }
        json.list("evidence", fact.evidence(), e -> evidence(null, e));
        if (fact.contested()) {
            json.list("against", fact.against(), e -> evidence(null, e));
        }
        json.endObject();
    }

    private void evidence(Fact fact) {
        for (Evidence one : fact.evidence()) {
            evidence(fact.capability(), one);
        }
    }

    /** Writes what stands with every rule that rests on a fact, and the next time copies it. */
    @SuppressWarnings("ReferenceEquality") // to compare what is equal would cost more than it saves
    private void once(Map<String, Span> written, Fact fact, Consumer<Fact> write) {
        Span span = written.get(fact.capability());
        if (span != null && span.of() == fact) {
            json.again(span.from(), span.to());
            return;
        }
        int from = json.next();
        write.accept(fact);
        if (!json.isPretty()) {
            written.put(fact.capability(), new Span(fact, from, json.size()));
        }
    }

    private void evidence(@Nullable String capability, Evidence evidence) {
        json.startObject();
        if (capability != null) {
            json.word("fact", capability);
        }
        if (evidence.quote() != null) {
            json.text("quote", evidence.quote());
        }
        json.text("at", evidence.at());
        if (evidence.source() != null) {
            json.text("source", evidence.source());
        }
        json.endObject();
    }

    private void interval(Interval interval) {
        json.number("low", interval.low());
        json.number("high", interval.high());
        json.truth("exact", interval.exact());
    }
}
