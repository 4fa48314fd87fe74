package dev.assay.batch;

import dev.assay.doc.Documents;
import dev.assay.doc.ProblemException;
import dev.assay.format.Importer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Takes one file apart by lines or rows where it is written so, and takes any other as a whole. */
final class FilePieces {

    static final String ZIP = "PK\u0003\u0004";

    private static final int PEEK = 1 << 18;
    private static final List<String> ENDINGS =
            List.of(".json", ".yaml", ".yml", ".md", ".markdown", ".mdx", ".txt", ".text", ".rst", ".adoc");

    private FilePieces() {}

    /**
     * The records of a file.
     *
     * @param from the format's id, or null to tell it by the content
     */
    static Pieces of(String file, InputStream in, @Nullable String from) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in);
        String start = start(buffered);
        String name = file.toLowerCase(Locale.ROOT);
        if (name.endsWith(".jsonl") || name.endsWith(".ndjson") || Documents.isLines(start)) {
            return new LinePieces(file, buffered);
        }
        return isTable(name, start, from) ? new RowPieces(file, buffered) : new Whole(file, buffered);
    }

    private static boolean isTable(String name, String start, @Nullable String from) {
        if (from != null) {
            return from.equals(Importer.CSV);
        }
        String text = start.stripLeading();
        boolean other = text.startsWith("{") || text.startsWith("[") || text.startsWith("---");
        boolean named = name.endsWith(".csv") || name.endsWith(".tsv");
        return !other && (named || (ENDINGS.stream().noneMatch(name::endsWith) && Importer.isTable(text)));
    }

    /** How a stream begins; nothing of it is used up. */
    static String start(BufferedInputStream in) throws IOException {
        in.mark(PEEK);
        String start = new String(in.readNBytes(PEEK), StandardCharsets.UTF_8);
        in.reset();
        return start.startsWith("\uFEFF") ? start.substring(1) : start;
    }

    private static final class Whole implements Pieces {

        private final String file;
        private final InputStream in;
        private boolean done;

        Whole(String file, InputStream in) {
            this.file = file;
            this.in = in;
        }

        @Override
        public @Nullable Piece next() throws IOException {
            if (done) {
                return null;
            }
            done = true;
            try {
                return Piece.whole(file, Documents.bytes(file, in));
            } catch (ProblemException e) {
                return Piece.bad(e.problems().get(0));
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
