package dev.assay.bench;

import dev.assay.model.Assessment;
import dev.assay.report.JsonReport;
import java.io.StringWriter;

/** The whole assessment, written as JSON. */
final class AssayJson extends AssayWhole {

    private int written;

    AssayJson(Task task) {
        super(task);
    }

    @Override
    public int[] evaluate(Object listing) {
        Assessment assessment = assess(listing);
        StringWriter out = new StringWriter();
        JsonReport.write(assessment, out, false);
        written ^= out.getBuffer().length();
        return factors(assessment);
    }
}
