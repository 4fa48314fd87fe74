package dev.assay.report;

import dev.assay.interval.Prospect;
import dev.assay.model.Assessment;
import dev.assay.model.Decimals;
import dev.assay.model.Interval;
import dev.assay.model.OpenQuestion;
import java.io.Writer;
import java.math.BigDecimal;
import tools.jackson.core.JsonGenerator;

/** Writes open questions as JSON by the published schema: a list with an object for each listing. */
final class AskJson implements AutoCloseable {

    private final JsonGenerator json;

    /** @param out takes the output; nothing is written before the first listing */
    AskJson(Writer out) {
        json = JsonReport.FACTORY.createGenerator(JsonReport.context(true), out);
    }

    void write(Asked asked) {
        if (json.streamWriteContext().inRoot()) {
            json.writeStartArray();
        }
        Assessment assessment = asked.assessment();
        json.writeStartObject();
        json.writeNumberProperty("formatVersion", Assessment.FORMAT_VERSION);
        json.writeStringProperty("id", assessment.id());
        json.writeStringProperty("name", assessment.name());
        number("score", assessment.aivss().score());
        json.writeStringProperty("severity", assessment.aivss().severity());
        interval(assessment.aivss().interval());
        json.writeArrayPropertyStart("questions");
        asked.prospects().forEach(this::question);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void question(Prospect prospect) {
        OpenQuestion question = prospect.question();
        json.writeStartObject();
        json.writeStringProperty("capability", question.capability());
        json.writeStringProperty("asks", question.asks());
        json.writeArrayPropertyStart("settles");
        question.settles().forEach(json::writeString);
        json.writeEndArray();
        json.writeBooleanProperty("followUp", question.followUp());
        number("narrows", prospect.narrows());
        answer("ifPresent", question.scoreIfPresent(), prospect.ifPresent());
        answer("ifAbsent", question.scoreIfAbsent(), prospect.ifAbsent());
        json.writeEndObject();
    }

    private void answer(String name, BigDecimal score, Interval then) {
        json.writeObjectPropertyStart(name);
        number("score", score);
        json.writeStringProperty("severity", Asked.band(score));
        interval(then);
        json.writeEndObject();
    }

    private void interval(Interval interval) {
        number("low", interval.low());
        number("high", interval.high());
        json.writeBooleanProperty("exact", interval.exact());
    }

    private void number(String name, BigDecimal value) {
        json.writeNumberProperty(name, Decimals.plain(value));
    }

    @Override
    public void close() {
        if (json.streamWriteContext().inRoot()) {
            json.writeStartArray();
        }
        json.writeEndArray();
        json.writeRaw('\n');
        json.close();
    }
}
