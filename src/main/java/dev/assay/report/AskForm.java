package dev.assay.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.assay.interval.Prospect;
import dev.assay.model.OpenQuestion;
import java.io.PrintWriter;
import java.util.List;

/**
 * Writes open questions as a form: CSV that a vendor fills in and that is read back as answers. A spreadsheet takes no
 * cell for a formula.
 */
final class AskForm {

    private static final String FORMULA = "=+-@\t\r";

    private final CsvWriter csv;
    private boolean headed;

    AskForm(PrintWriter out) {
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(out);
    }

    void write(Asked asked) {
        if (!headed) {
            csv.writeRecord("listing", "capability", "question", "answer", "evidence", "score_if_yes", "score_if_no");
            headed = true;
        }
        for (Prospect prospect : asked.prospects()) {
            OpenQuestion question = prospect.question();
            csv.writeRecord(List.of(
                    cell(asked.assessment().id()),
                    cell(question.capability()),
                    cell(question.asks()),
                    "",
                    "",
                    Words.number(question.scoreIfPresent()),
                    Words.number(question.scoreIfAbsent())));
        }
    }

    private static String cell(String text) {
        String safe = Style.safe(text);
        return !safe.isEmpty() && FORMULA.indexOf(safe.charAt(0)) >= 0 ? "'" + safe : safe;
    }
}
