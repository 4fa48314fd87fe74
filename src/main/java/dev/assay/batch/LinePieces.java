package dev.assay.batch;

import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of JSON Lines; blank ones are left out. */
final class LinePieces implements Pieces {

    private final String file;
    private final ByteLines lines;

    LinePieces(String file, InputStream in) {
        this.file = file;
        this.lines = new ByteLines(in);
    }

    @Override
    public @Nullable Piece next() throws IOException {
        ByteLines.Line line = lines.next();
        while (line != null && line.isBlank()) {
            line = lines.next();
        }
        return line == null ? null : piece(file, line);
    }

    private static Piece piece(String file, ByteLines.Line line) {
        return line.tooLong() ? tooLong(file, line) : Piece.line(file, line.number(), line.bytes());
    }

    static Piece tooLong(String file, ByteLines.Line line) {
        return Piece.bad(
                new Problem(
                        Place.of(file, line.number(), 0),
                        "is longer than 4 MiB, the most that a record may have",
                        "this is not a listing"),
                line.bytes());
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
