package dev.assay.report;

import dev.assay.model.Aivss;
import dev.assay.model.Assessment;
import dev.assay.model.Because;
import dev.assay.model.CaveatResult;
import dev.assay.model.ChainResult;
import dev.assay.model.Decimals;
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
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes an assessment as JSON, by the published schema. The same assessment always gives the same bytes. */
public final class JsonReport {

    static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .characterEscapes(new Invisible())
            .build();

    private final JsonGenerator json;
    private final UnknownsJson unknowns;

    private JsonReport(JsonGenerator json) {
        this.json = json;
        this.unknowns = new UnknownsJson(json);
    }

    /**
     * Writes one assessment.
     *
     * @param pretty on several lines with indentation, or all on one; either way a line break follows
     */
    public static void write(Assessment assessment, Writer out, boolean pretty) {
        try (JsonGenerator json = FACTORY.createGenerator(context(pretty), out)) {
            new JsonReport(json).assessment(assessment);
            json.writeRaw('\n');
        }
    }

    static ObjectWriteContext context(boolean pretty) {
        return new ObjectWriteContext.Base() {
            @Override
            public @Nullable PrettyPrinter getPrettyPrinter() {
                DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
                return pretty
                        ? new DefaultPrettyPrinter()
                                .withObjectIndenter(indenter)
                                .withArrayIndenter(indenter)
                        : null;
            }
        };
    }

    private void assessment(Assessment a) {
        json.writeStartObject();
        json.writeNumberProperty("formatVersion", Assessment.FORMAT_VERSION);
        json.writeStringProperty("id", a.id());
        json.writeStringProperty("name", a.name());
        if (a.format() != null) {
            json.writeStringProperty("format", a.format());
        }
        json.writeStringProperty("summary", a.summary());
        json.writeStringProperty("posture", a.posture().word());
        because("postureBecause", a.posedBy());
        aivss(a.aivss());
        list("factors", a.factors(), f -> factor(f, a.knowledge()));
        json.writeName("language");
        factor(a.language(), a.knowledge());
        list("layers", a.layers(), l -> layer(l, a.knowledge()));
        list("chains", a.chains(), this::chain);
        list("contradictions", a.contradictions(), c -> unknowns.contradiction(c, e -> evidence(null, e)));
        list("openQuestions", a.openQuestions(), this::question);
        unknowns.coverage(a.knowledge().coverage());
        list("facts", a.facts(), this::fact);
        list("setAside", a.setAside(), this::fact);
        because("derivations", a.derivations());
        json.writeName("rulePack");
        pack(a.rulePack());
        list("packs", a.packs(), this::pack);
        json.writeStringProperty("listingDigest", a.listingDigest());
        json.writeEndObject();
    }

    private void pack(PackId pack) {
        json.writeStartObject();
        json.writeStringProperty("name", pack.name());
        json.writeStringProperty("version", pack.version());
        json.writeStringProperty("digest", pack.digest());
        json.writeEndObject();
    }

    private void aivss(Aivss aivss) {
        json.writeObjectPropertyStart("aivss");
        number("score", aivss.score());
        interval(aivss.interval());
        json.writeStringProperty("severity", aivss.severity());
        json.writeStringProperty("profile", aivss.profile());
        number("cvssBase", aivss.cvssBase());
        json.writeStringProperty("cvssVector", aivss.cvssVector());
        number("factorSum", aivss.factorSum());
        number("aars", aivss.aars());
        number("threatMultiplier", aivss.threatMultiplier());
        number("mitigationFactor", aivss.mitigationFactor());
        texts("notes", aivss.notes());
        list("inputs", aivss.inputs(), this::input);
        json.writeEndObject();
    }

    private void input(ScoreInputResult input) {
        json.writeStartObject();
        json.writeStringProperty("id", input.id());
        json.writeStringProperty("value", input.value());
        json.writeBooleanProperty("given", input.given());
        because("because", input.because());
        json.writeEndObject();
    }

    private void factor(FactorResult result, Knowledge knowledge) {
        json.writeStartObject();
        json.writeStringProperty("id", result.factor().id());
        json.writeStringProperty("name", result.factor().title());
        number("value", result.value());
        interval(result.interval());
        unknowns.confidence(knowledge.of(result.factor()));
        because("because", result.because());
        json.writeEndObject();
    }

    private void layer(LayerResult layer, Knowledge knowledge) {
        json.writeStartObject();
        json.writeNumberProperty("layer", layer.layer().number());
        json.writeStringProperty("name", layer.layer().title());
        json.writeStringProperty("status", layer.status());
        unknowns.confidence(knowledge.of(layer.layer()));
        unknowns.coverage(knowledge.coverageOf(layer.layer()));
        json.writeStringProperty("text", layer.text());
        String caveat = layer.caveat();
        if (caveat == null) {
            json.writeNullProperty("caveat");
        } else {
            json.writeStringProperty("caveat", caveat);
        }
        because("because", layer.because());
        list("threats", layer.threats(), this::threat);
        list("caveats", layer.caveats(), this::caveat);
        json.writeEndObject();
    }

    private void threat(ThreatResult result) {
        Threat threat = result.threat();
        json.writeStartObject();
        json.writeStringProperty("id", threat.id());
        json.writeStringProperty("name", threat.name());
        json.writeStringProperty("definition", threat.definition());
        json.writeStringProperty("certainty", result.certainty().word());
        because("because", result.because());
        mappings(threat.mappings());
        json.writeStringProperty("mitigations", threat.mitigations());
        json.writeEndObject();
    }

    private void mappings(Threat.Mappings mappings) {
        json.writeObjectPropertyStart("mappings");
        texts("owasp", mappings.owasp());
        texts("asi", mappings.asi());
        texts("llm", mappings.llm());
        texts("atlas", mappings.atlas());
        texts("cwe", mappings.cwe());
        json.writeEndObject();
    }

    private void chain(ChainResult chain) {
        json.writeStartObject();
        json.writeStringProperty("id", chain.threat().id());
        json.writeStringProperty("name", chain.threat().name());
        json.writeStringProperty("status", chain.status().word());
        list("legs", chain.legs(), leg -> {
            json.writeStartObject();
            json.writeStringProperty("name", leg.name());
            json.writeStringProperty("state", leg.state().word());
            texts("facts", leg.facts().stream().map(Fact::capability).toList());
            texts("settledBy", leg.settledBy());
            json.writeEndObject();
        });
        because("because", List.of(chain.because()));
        mappings(chain.threat().mappings());
        json.writeStringProperty("mitigations", chain.threat().mitigations());
        json.writeEndObject();
    }

    private void caveat(CaveatResult caveat) {
        json.writeStartObject();
        json.writeStringProperty("text", caveat.words());
        texts("settledBy", caveat.settledBy());
        because("because", List.of(caveat.because()));
        json.writeEndObject();
    }

    private void question(OpenQuestion question) {
        json.writeStartObject();
        json.writeStringProperty("capability", question.capability());
        json.writeStringProperty("asks", question.asks());
        texts("settles", question.settles());
        json.writeBooleanProperty("followUp", question.followUp());
        number("scoreIfPresent", question.scoreIfPresent());
        number("scoreIfAbsent", question.scoreIfAbsent());
        if (question.blind() != null) {
            json.writeStringProperty("blind", question.blind());
        }
        Hint hint = question.hint();
        if (hint != null) {
            json.writeStringProperty("hint", hint.why());
            list("evidence", hint.evidence(), e -> evidence(null, e));
        }
        json.writeEndObject();
    }

    private void because(String name, List<Because> because) {
        list(name, because, b -> {
            json.writeStartObject();
            json.writeStringProperty("rule", b.rule());
            json.writeStringProperty("title", b.title());
            json.writeStringProperty("effect", b.effect());
            json.writeStringProperty("reason", b.reason());
            texts("facts", b.facts().stream().map(Fact::capability).toList());
            texts("unknown", b.unknowns());
            json.writeArrayPropertyStart("evidence");
            b.facts().forEach(f -> f.evidence().forEach(e -> evidence(f.capability(), e)));
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private void fact(Fact fact) {
        json.writeStartObject();
        json.writeStringProperty("id", fact.capability());
        json.writeStringProperty("status", fact.status().word());
        json.writeStringProperty("strength", fact.strength().word());
        if (fact.derivedBy() != null) {
            json.writeStringProperty("derivedBy", fact.derivedBy());
        }
        list("evidence", fact.evidence(), e -> evidence(null, e));
        if (fact.contested()) {
            list("against", fact.against(), e -> evidence(null, e));
        }
        json.writeEndObject();
    }

    private void evidence(@Nullable String capability, Evidence evidence) {
        json.writeStartObject();
        if (capability != null) {
            json.writeStringProperty("fact", capability);
        }
        if (evidence.quote() != null) {
            json.writeStringProperty("quote", evidence.quote());
        }
        json.writeStringProperty("at", evidence.at());
        if (evidence.source() != null) {
            json.writeStringProperty("source", evidence.source());
        }
        json.writeEndObject();
    }

    private void interval(Interval interval) {
        number("low", interval.low());
        number("high", interval.high());
        json.writeBooleanProperty("exact", interval.exact());
    }

    private void texts(String name, Collection<String> texts) {
        list(name, texts, json::writeString);
    }

    private <T> void list(String name, Collection<T> items, Consumer<T> write) {
        json.writeArrayPropertyStart(name);
        items.forEach(write);
        json.writeEndArray();
    }

    private void number(String name, BigDecimal value) {
        json.writeNumberProperty(name, Decimals.plain(value));
    }
}
