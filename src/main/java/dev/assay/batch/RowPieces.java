package dev.assay.batch;

import dev.assay.batch.ByteLines.Line;
import dev.assay.doc.Documents;
import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.format.CsvRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table. A quote that is never closed, or closed by one that belongs to a later row, costs the line that it
 * stands in and no other.
 */
final class RowPieces implements Pieces {

    private static final int LONGEST = 1 << 20;

    private final String file;
    private final ByteLines lines;
    private @Nullable String header;
    private boolean ended;
    private int index;

    RowPieces(String file, InputStream in) {
        this.file = file;
        this.lines = new ByteLines(in);
    }

    @Override
    public @Nullable Piece next() throws IOException {
        String head = header;
        if (head == null && !ended) {
            try {
                head = header();
            } catch (ProblemException e) {
                ended = true;
                return Piece.bad(e.problems().get(0));
            }
            header = head;
        }
        Line first = ended || head == null ? null : notBlank();
        if (first == null || head == null) {
            boolean empty = !ended && index == 0;
            ended = true;
            return empty ? Piece.bad(Problem.of(Place.of(file), "has no rows below a header")) : null;
        }
        if (first.tooLong()) {
            return LinePieces.tooLong(file, first);
        }
        byte[] bytes = row(first);
        return bytes == null
                ? Piece.bad(
                        new Problem(
                                Place.of(file, first.number(), 0),
                                "is not valid CSV: a double quote is opened here and not closed in its cell",
                                "a quote within a cell is written twice"),
                        first.bytes())
                : Piece.row(file, new CsvRow(head, bytes, first.number(), index++));
    }

    private @Nullable String header() throws IOException {
        Line first = notBlank();
        byte[] bytes = first == null || first.tooLong() ? null : row(first);
        if (first != null && bytes == null) {
            throw new ProblemException(
                    Problem.of(Place.of(file, first.number(), 0), "is no header of a table that can be read"));
        }
        return bytes == null ? null : Documents.text(file, bytes).stripTrailing();
    }

    private @Nullable Line notBlank() throws IOException {
        Line line = lines.next();
        while (line != null && line.isBlank()) {
            line = lines.next();
        }
        return line;
    }

    /** The row that begins with a line, or null if its quotes do not fit; then the lines behind it come again. */
    private byte @Nullable [] row(Line first) throws IOException {
        Quotes quotes = new Quotes();
        quotes.feed(first.bytes());
        if (!quotes.isOpen()) {
            return first.bytes();
        }
        ByteArrayOutputStream row = new ByteArrayOutputStream();
        row.writeBytes(first.bytes());
        List<Line> more = new ArrayList<>();
        while (quotes.isOpen()) {
            Line line = lines.next();
            if (line != null) {
                more.add(line);
            }
            if (line == null || line.tooLong() || row.size() + line.bytes().length > LONGEST) {
                lines.pushBack(more);
                return null;
            }
            quotes.feed(line.bytes());
            row.write('\n');
            row.writeBytes(line.bytes());
        }
        if (quotes.isStray()) {
            lines.pushBack(more);
            return null;
        }
        return row.toByteArray();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
