package dev.assay.report;

import dev.assay.model.Aivss;
import dev.assay.model.FactorResult;
import dev.assay.model.Interval;
import dev.assay.model.Knowledge;
import dev.assay.model.ScoreInputResult;

/** Writes the score and what it is added up from. */
final class ScoreJson {

    private final Json json;
    private final GroundsJson grounds;
    private final UnknownsJson unknowns;
    private final JsonLines lines;
    private final Encoded inputs = Encoded.few();

    ScoreJson(Json json, JsonLines lines, GroundsJson grounds, UnknownsJson unknowns) {
        this.json = json;
        this.lines = lines;
        this.grounds = grounds;
        this.unknowns = unknowns;
    }

    void aivss(Aivss aivss) {
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
        if (input.given()) {
            value(input);
        } else {
            json.fields(inputs, input.id(), input.value(), () -> value(input));
        }
        grounds.because("because", input.because());
        json.endObject();
    }

    private void value(ScoreInputResult input) {
        json.word("id", input.id());
        json.word("value", input.value());
        json.truth("given", input.given());
    }

    void factor(FactorResult result, Knowledge knowledge) {
        json.startObject();
        lines.factors.write(json, result.factor().id(), result.factor(), result.factor());
        json.number("value", result.value());
        interval(result.interval());
        unknowns.confidence(knowledge.of(result.factor()));
        grounds.because("because", result.because());
        json.endObject();
    }

    private void interval(Interval interval) {
        json.number("low", interval.low());
        json.number("high", interval.high());
        json.truth("exact", interval.exact());
    }
}
