package dev.assay.batch;

import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.format.CsvRow;
import org.jspecify.annotations.Nullable;

/**
 * One record of the input, as it stands: a whole file, a line of JSON Lines or a row of a table.
 *
 * @param file the name for messages; its ending may tell the format
 * @param line the line that it begins at, or 0 for a whole file
 * @param bytes the content; of a record that was too long to be kept, something that stands for it
 * @param row the row of a table, or null
 * @param problem why it cannot be read, or null
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Piece(
        String file,
        int line,
        byte[] bytes,
        @Nullable CsvRow row,
        @Nullable Problem problem) {

    static Piece whole(String file, byte[] bytes) {
        return new Piece(file, 0, bytes, null, null);
    }

    static Piece line(String file, int line, byte[] bytes) {
        return new Piece(file, line, bytes, null, null);
    }

    static Piece row(String file, CsvRow row) {
        return new Piece(file, row.line(), row.bytes(), row, null);
    }

    /** What stands there in place of a record that cannot be read. */
    static Piece bad(Problem problem, byte[] bytes) {
        Place at = problem.place();
        return new Piece(at.file(), at.line(), bytes, null, problem);
    }

    static Piece bad(Problem problem) {
        return bad(problem, new byte[0]);
    }

    Place place() {
        return Place.of(file, line, 0);
    }
}
