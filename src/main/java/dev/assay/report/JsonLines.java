package dev.assay.report;

import dev.assay.model.Assessment;
import dev.assay.model.Because;
import dev.assay.model.Confidence;
import dev.assay.model.Factor;
import dev.assay.model.OpenQuestion;
import dev.assay.model.Threat;

/**
 * Writes many assessments by one pack as JSON Lines: the same bytes as {@link JsonReport} writes on one line, sooner. Safe
 * for use from several threads.
 */
public final class JsonLines {

    final Recurring<Because> rules = new Recurring<>(RecurringFields::rule);
    final Recurring<Because> groundless = new Recurring<>(RecurringFields::groundless);
    final Recurring<Threat> threats = new Recurring<>(RecurringFields::threat);
    final Recurring<Threat> measures = new Recurring<>(RecurringFields::measures);
    final Recurring<Factor> factors = new Recurring<>(RecurringFields::factor);
    final Recurring<Confidence> confidences = new Recurring<>(RecurringFields::confidence);
    final Recurring<OpenQuestion> questions = new Recurring<>(RecurringFields::question);

    /** For each thread what it writes with, so that not every line begins with an empty memory. */
    private final ThreadLocal<JsonReport> reports =
            ThreadLocal.withInitial(() -> new JsonReport(new Json(false), this));

    /** One assessment on a line, with the line break, as UTF-8. */
    public byte[] line(Assessment assessment) {
        return reports.get().line(assessment);
    }
}
