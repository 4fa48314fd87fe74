package dev.assay.report;

import dev.assay.interval.Prospect;
import dev.assay.model.Assessment;
import dev.assay.model.Interval;
import dev.assay.model.OpenQuestion;
import java.io.Writer;
import java.math.BigDecimal;

/** Writes open questions as JSON by the published schema: a list with an object for each listing. */
final class AskJson implements AutoCloseable {

    private final Json json = new Json(true);
    private final Writer out;
    private boolean begun;

    /** @param out takes the output; nothing is written before the first listing */
    AskJson(Writer out) {
        this.out = out;
    }

    void write(Asked asked) {
        begin();
        Assessment assessment = asked.assessment();
        json.startObject();
        json.number("formatVersion", Assessment.FORMAT_VERSION);
        json.text("id", assessment.id());
        json.text("name", assessment.name());
        json.number("score", assessment.aivss().score());
        json.text("severity", assessment.aivss().severity());
        interval(assessment.aivss().interval());
        json.list("questions", asked.prospects(), this::question);
        json.endObject();
        json.flush(out);
    }

    private void question(Prospect prospect) {
        OpenQuestion question = prospect.question();
        json.startObject();
        json.text("capability", question.capability());
        json.text("asks", question.asks());
        json.texts("settles", question.settles());
        json.truth("followUp", question.followUp());
        json.number("narrows", prospect.narrows());
        answer("ifPresent", question.scoreIfPresent(), prospect.ifPresent());
        answer("ifAbsent", question.scoreIfAbsent(), prospect.ifAbsent());
        json.endObject();
    }

    private void answer(String name, BigDecimal score, Interval then) {
        json.startObject(name);
        json.number("score", score);
        json.text("severity", Asked.band(score));
        interval(then);
        json.endObject();
    }

    private void interval(Interval interval) {
        json.number("low", interval.low());
        json.number("high", interval.high());
        json.truth("exact", interval.exact());
    }

    private void begin() {
        if (!begun) {
            json.startArray();
            begun = true;
        }
    }

    @Override
    public void close() {
        begin();
        json.endArray();
        json.raw("\n");
        json.flush(out);
    }
}
