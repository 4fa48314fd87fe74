package dev.assay.report;

import dev.assay.model.Assessment;
import dev.assay.model.CaveatResult;
import dev.assay.model.ChainResult;
import dev.assay.model.Hint;
import dev.assay.model.Knowledge;
import dev.assay.model.LayerResult;
import dev.assay.model.OpenQuestion;
import dev.assay.model.PackId;
import dev.assay.model.Threat;
import dev.assay.model.ThreatResult;
import java.io.Writer;
import java.util.List;

/** Writes an assessment as JSON, by the published schema. The same assessment always gives the same bytes. */
public final class JsonReport {

    private final Json json;
    private final UnknownsJson unknowns;
    private final GroundsJson grounds;
    private final ScoreJson score;
    private final JsonLines lines;
    private final Encoded layers = Encoded.few();
    private final Encoded scores = new Encoded();

    JsonReport(Json json, JsonLines lines) {
        this.json = json;
        this.lines = lines;
        this.grounds = new GroundsJson(json, lines);
        this.unknowns = new UnknownsJson(json, lines);
        this.score = new ScoreJson(json, lines, grounds, unknowns);
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

    /** One assessment on a line, with the line break, as UTF-8. */
    byte[] line(Assessment assessment) {
        json.restart();
        assessment(assessment);
        return json.line();
    }

    private void assessment(Assessment a) {
        grounds.restart();
        json.startObject();
        json.number("formatVersion", Assessment.FORMAT_VERSION);
        json.text("id", a.id());
        json.text("name", a.name());
        if (a.format() != null) {
            json.text("format", a.format());
        }
        json.text("summary", a.summary());
        json.word("posture", a.posture().word());
        grounds.because("postureBecause", a.posedBy());
        score.aivss(a.aivss());
        json.list("factors", a.factors(), f -> score.factor(f, a.knowledge()));
        json.name("language");
        score.factor(a.language(), a.knowledge());
        json.list("layers", a.layers(), l -> layer(l, a.knowledge()));
        json.list("chains", a.chains(), this::chain);
        json.list("contradictions", a.contradictions(), c -> unknowns.contradiction(c, grounds::evidence));
        json.list("openQuestions", a.openQuestions(), this::question);
        unknowns.coverage(a.knowledge().coverage());
        json.list("facts", a.facts(), grounds::fact);
        json.list("setAside", a.setAside(), grounds::fact);
        grounds.because("derivations", a.derivations());
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

    private void layer(LayerResult layer, Knowledge knowledge) {
        json.startObject();
        json.fields(layers, layer.layer().title(), layer.status(), () -> {
            json.number("layer", layer.layer().number());
            json.word("name", layer.layer().title());
            json.word("status", layer.status());
        });
        unknowns.confidence(knowledge.of(layer.layer()));
        unknowns.coverage(knowledge.coverageOf(layer.layer()));
        json.text("text", layer.text());
        String caveat = layer.caveat();
        if (caveat == null) {
            json.literal("caveat", "null");
        } else {
            json.text("caveat", caveat);
        }
        grounds.because("because", layer.because());
        json.list("threats", layer.threats(), this::threat);
        json.list("caveats", layer.caveats(), this::caveat);
        json.endObject();
    }

    private void threat(ThreatResult result) {
        Threat threat = result.threat();
        json.startObject();
        lines.threats.write(json, threat.id(), threat, threat);
        json.word("certainty", result.certainty().word());
        grounds.because("because", result.because());
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
            grounds.capabilities(leg.facts());
            json.texts("settledBy", leg.settledBy());
            json.endObject();
        });
        grounds.because("because", List.of(chain.because()));
        lines.measures.write(json, chain.threat().id(), chain.threat(), chain.threat());
        json.endObject();
    }

    private void caveat(CaveatResult caveat) {
        json.startObject();
        json.word("text", caveat.words());
        json.texts("settledBy", caveat.settledBy());
        grounds.because("because", List.of(caveat.because()));
        json.endObject();
    }

    private void question(OpenQuestion question) {
        json.startObject();
        lines.questions.write(json, question.capability(), question.asks(), question);
        json.texts("settles", question.settles());
        json.truth("followUp", question.followUp());
        json.fields(scores, json.digits(question.scoreIfPresent()), json.digits(question.scoreIfAbsent()), () -> {
            json.number("scoreIfPresent", question.scoreIfPresent());
            json.number("scoreIfAbsent", question.scoreIfAbsent());
        });
        if (question.blind() != null) {
            json.text("blind", question.blind());
        }
        Hint hint = question.hint();
        if (hint != null) {
            json.text("hint", hint.why());
            json.list("evidence", hint.evidence(), grounds::evidence);
        }
        json.endObject();
    }
}
