package dev.assay.report;

import dev.assay.model.Because;
import dev.assay.model.Confidence;
import dev.assay.model.Factor;
import dev.assay.model.OpenQuestion;
import dev.assay.model.Threat;
import java.util.List;

/** The fields of an assessment that are the same whatever is assessed. */
final class RecurringFields {

    private RecurringFields() {}

    static void rule(Json json, Because b) {
        json.word("rule", b.rule());
        json.word("title", b.title());
        json.word("effect", b.effect());
        json.text("reason", b.reason());
    }

    static void groundless(Json json, Because b) {
        rule(json, b);
        json.texts("facts", List.of());
        json.texts("unknown", List.of());
        json.texts("evidence", List.of());
    }

    static void threat(Json json, Threat threat) {
        json.text("id", threat.id());
        json.text("name", threat.name());
        json.text("definition", threat.definition());
    }

    static void measures(Json json, Threat threat) {
        Threat.Mappings mappings = threat.mappings();
        json.startObject("mappings");
        json.texts("owasp", mappings.owasp());
        json.texts("asi", mappings.asi());
        json.texts("llm", mappings.llm());
        json.texts("atlas", mappings.atlas());
        json.texts("cwe", mappings.cwe());
        json.endObject();
        json.text("mitigations", threat.mitigations());
    }

    static void factor(Json json, Factor factor) {
        json.word("id", factor.id());
        json.word("name", factor.title());
    }

    static void confidence(Json json, Confidence confidence) {
        json.word("known", confidence.known().word());
        json.word("level", confidence.level().word());
        json.texts("contradictedBy", confidence.contradictedBy());
    }

    static void question(Json json, OpenQuestion question) {
        json.text("capability", question.capability());
        json.text("asks", question.asks());
    }
}
