package dev.assay.report;

import dev.assay.model.Assessment;

/**
 * Writes many assessments by one pack as JSON Lines: the same bytes as {@link JsonReport} writes on one line, sooner. Safe
 * for use from several threads.
 */
public final class JsonLines {

    final Recurring rules = new Recurring();
    final Recurring groundless = new Recurring();
    final Recurring threats = new Recurring();
    final Recurring measures = new Recurring();
    final Recurring questions = new Recurring();

    /** For each thread what it writes with, so that not every line begins with an empty memory. */
    private final ThreadLocal<Json> writers = ThreadLocal.withInitial(() -> new Json(false));

    /** One assessment on a line, with the line break, as UTF-8. */
    public byte[] line(Assessment assessment) {
        Json json = writers.get();
        json.restart();
        new JsonReport(json, this).assessment(assessment);
        return json.line();
    }
}
