package dev.assay.report;

import dev.assay.model.Confidence;
import dev.assay.model.ContradictionResult;
import dev.assay.model.Coverage;
import dev.assay.model.Evidence;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/** Writes the parts of an assessment that say how it is known. */
final class UnknownsJson {

    private final JsonGenerator json;

    UnknownsJson(JsonGenerator json) {
        this.json = json;
    }

    /** A contradiction, as an object. */
    void contradiction(ContradictionResult contradiction, Consumer<Evidence> evidence) {
        json.writeStartObject();
        json.writeStringProperty("id", contradiction.id());
        json.writeStringProperty("kind", contradiction.contested() ? "contested" : "rule");
        json.writeStringProperty("stake", contradiction.stake().word());
        json.writeStringProperty("title", contradiction.title());
        json.writeStringProperty("reason", contradiction.reason());
        json.writeArrayPropertyStart("sides");
        contradiction.sides().forEach(s -> side(s, evidence));
        json.writeEndArray();
        texts("settledBy", contradiction.settledBy());
        json.writeEndObject();
    }

    private void side(ContradictionResult.Side side, Consumer<Evidence> evidence) {
        json.writeStartObject();
        json.writeStringProperty("fact", side.capability());
        json.writeStringProperty("status", side.status().word());
        if (side.strength() != null) {
            json.writeStringProperty("strength", side.strength().word());
        }
        json.writeBooleanProperty("counts", side.counts());
        json.writeArrayPropertyStart("evidence");
        side.evidence().forEach(evidence);
        json.writeEndArray();
        json.writeEndObject();
    }

    /** The property {@code confidence} of a factor or layer. */
    void confidence(Confidence confidence) {
        json.writeObjectPropertyStart("confidence");
        json.writeStringProperty("known", confidence.known().word());
        json.writeStringProperty("level", confidence.level().word());
        texts("contradictedBy", confidence.contradictedBy());
        json.writeEndObject();
    }

    /** The property {@code coverage} of an assessment or layer. */
    void coverage(Coverage coverage) {
        json.writeObjectPropertyStart("coverage");
        json.writeNumberProperty("share", coverage.share());
        json.writeNumberProperty("answered", coverage.answered());
        json.writeNumberProperty("asked", coverage.asked());
        json.writeEndObject();
    }

    private void texts(String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
