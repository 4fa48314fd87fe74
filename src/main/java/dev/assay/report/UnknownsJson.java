package dev.assay.report;

import dev.assay.model.Confidence;
import dev.assay.model.ContradictionResult;
import dev.assay.model.Coverage;
import dev.assay.model.Evidence;
import java.util.function.Consumer;

/** Writes the parts of an assessment that say how it is known. */
final class UnknownsJson {

    private final Json json;
    private final JsonLines lines;

    UnknownsJson(Json json, JsonLines lines) {
        this.json = json;
        this.lines = lines;
    }

    /** A contradiction, as an object. */
    void contradiction(ContradictionResult contradiction, Consumer<Evidence> evidence) {
        json.startObject();
        json.text("id", contradiction.id());
        json.word("kind", contradiction.contested() ? "contested" : "rule");
        json.word("stake", contradiction.stake().word());
        json.text("title", contradiction.title());
        json.text("reason", contradiction.reason());
        json.list("sides", contradiction.sides(), s -> side(s, evidence));
        json.texts("settledBy", contradiction.settledBy());
        json.endObject();
    }

    private void side(ContradictionResult.Side side, Consumer<Evidence> evidence) {
        json.startObject();
        json.word("fact", side.capability());
        json.word("status", side.status().word());
        if (side.strength() != null) {
            json.word("strength", side.strength().word());
        }
        json.truth("counts", side.counts());
        json.list("evidence", side.evidence(), evidence);
        json.endObject();
    }

    /** The property {@code confidence} of a factor or layer. */
    void confidence(Confidence confidence) {
        json.startObject("confidence");
        if (confidence.contradictedBy().isEmpty()) {
            lines.confidences.write(json, confidence.known().word(), confidence.known(), confidence);
        } else {
            RecurringFields.confidence(json, confidence);
        }
        json.endObject();
    }

    /** The property {@code coverage} of an assessment or layer. */
    void coverage(Coverage coverage) {
        json.startObject("coverage");
        json.literal("share", coverage.share().toString());
        json.number("answered", coverage.answered());
        json.number("asked", coverage.asked());
        json.endObject();
    }
}
