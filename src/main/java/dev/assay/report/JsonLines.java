package dev.assay.report;

import dev.assay.model.Assessment;

/**
 * Writes many assessments by one pack as JSON Lines: the same bytes as {@link JsonReport} writes on one line, sooner. Safe
 * for use from several threads.
 */
public final class JsonLines {

    final Recurring rules = new Recurring();
    final Recurring threats = new Recurring();
    final Recurring measures = new Recurring();
    final Recurring questions = new Recurring();

    /** One assessment on a line, with the line break, as UTF-8. */
    public byte[] line(Assessment assessment) {
        Json json = new Json(false);
        new JsonReport(json, this).assessment(assessment);
        return json.line();
    }
}
