package dev.assay.batch;

import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.Quote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The records of a directory tree, file by file. */
final class TreePieces implements Pieces {

    private final TreeWalk walk;
    private final @Nullable String from;
    private @Nullable Pieces open;
    private String name = "";
    private long passedOver;

    TreePieces(Path root, Set<Path> leftOut, @Nullable String from) {
        this.walk = new TreeWalk(root, leftOut);
        this.from = from;
    }

    @Override
    public @Nullable Piece next() throws IOException {
        while (true) {
            Pieces pieces = open;
            try {
                if (pieces == null) {
                    TreeWalk.Item item = walk.next();
                    if (item == null) {
                        return null;
                    }
                    name = item.name();
                    if (item.problem() != null) {
                        return Piece.bad(item.problem());
                    }
                    open = open(item);
                } else {
                    Piece piece = pieces.next();
                    if (piece != null) {
                        return piece;
                    }
                    shut();
                }
            } catch (IOException e) {
                shut();
                return Piece.bad(
                        Problem.of(Place.of(name), "could not be read on: " + Quote.escape("" + e.getMessage())));
            }
        }
    }

    private @Nullable Pieces open(TreeWalk.Item item) throws IOException {
        Path path = item.path();
        if (!ListingNames.matches(item.name())) {
            passedOver++;
            return null;
        }
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("it is not a regular file");
        }
        return ListingNames.isZip(item.name())
                ? new ZipPieces(item.name(), path, from)
                : FilePieces.of(item.name(), Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS), from);
    }

    private void shut() throws IOException {
        Pieces pieces = open;
        open = null;
        if (pieces != null) {
            passedOver += pieces.passedOver();
            pieces.close();
        }
    }

    @Override
    public long passedOver() {
        return passedOver;
    }

    @Override
    public void close() throws IOException {
        shut();
    }
}
