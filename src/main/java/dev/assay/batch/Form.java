package dev.assay.batch;

import dev.assay.exchange.Origin;
import dev.assay.exchange.SarifStream;
import dev.assay.model.Assessment;
import dev.assay.model.Brief;
import dev.assay.model.Threat;
import dev.assay.report.BriefReport;
import dev.assay.report.CsvReport;
import dev.assay.report.JsonLines;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.function.BiFunction;

/**
 * How assessments become the bytes of an output.
 *
 * @param head what stands before all of them
 * @param between what stands between two
 * @param tail what stands behind all of them
 * @param text what stands there for an assessment from a record; called by several threads
 */
record Form(String head, String between, String tail, BiFunction<Piece, Assessment, byte[]> text) {

    /**
     * The form of a format.
     *
     * @param version of the program
     * @param threats all threats of the rule pack
     */
    static Form of(BatchFormat format, String version, Collection<Threat> threats) {
        return switch (format) {
            case JSONL -> jsonl();
            case CSV -> new Form(CsvReport.HEADER, "", "", (piece, a) -> utf8(CsvReport.line(a)));
            case BRIEF -> brief();
            case SARIF -> {
                SarifStream sarif = new SarifStream(version, threats);
                yield new Form(
                        sarif.head(),
                        SarifStream.BETWEEN,
                        sarif.tail(),
                        (piece, a) -> utf8(sarif.results(a, origin(piece))));
            }
        };
    }

    /** Whole assessments, each on a line. */
    static Form jsonl() {
        JsonLines json = new JsonLines();
        return new Form("", "", "", (piece, a) -> json.line(a));
    }

    /** What a fleet report needs of them, each on a line. */
    static Form brief() {
        return new Form("", "", "", (piece, a) -> {
            StringWriter line = new StringWriter();
            BriefReport.write(Brief.of(a), line);
            return utf8(line.toString());
        });
    }

    private static Origin origin(Piece piece) {
        return Origin.of(piece.file(), Math.max(1, piece.line()), new String(piece.bytes(), StandardCharsets.UTF_8));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
