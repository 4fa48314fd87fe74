package dev.assay.batch;

import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.Quote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The records of a zip file, entry by entry in the order of their names. Nothing is unpacked to the disk, so that no
 * name of an entry leads anywhere; an entry that unpacks to a multiple of its size that no listing has is broken off.
 */
final class ZipPieces implements Pieces {

    private final String file;
    private final ZipFile zip;
    private final Iterator<? extends ZipEntry> entries;
    private final @Nullable String from;
    private @Nullable Pieces open;
    private String name = "";
    private String before = "";
    private long passedOver;

    ZipPieces(String file, Path path, @Nullable String from) throws IOException {
        this.file = file;
        this.from = from;
        this.zip = new ZipFile(path.toFile());
        try {
            List<? extends ZipEntry> all = zip.stream()
                    .filter(e -> !e.isDirectory())
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .toList();
            long packed = all.stream().mapToLong(ZipEntry::getCompressedSize).sum();
            if (packed > Files.size(path)) {
                throw new IOException("its entries overlap, which no honest zip file has");
            }
            entries = all.iterator();
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    @Override
    public @Nullable Piece next() throws IOException {
        while (true) {
            Pieces pieces = open;
            try {
                if (pieces == null) {
                    if (!entries.hasNext()) {
                        return null;
                    }
                    Piece bad = advance(entries.next());
                    if (bad != null) {
                        return bad;
                    }
                } else {
                    Piece piece = pieces.next();
                    if (piece != null) {
                        return piece;
                    }
                    shut();
                }
            } catch (IOException | IllegalArgumentException e) {
                shut();
                return Piece.bad(
                        Problem.of(Place.of(name), "could not be read on: " + Quote.escape("" + e.getMessage())));
            }
        }
    }

    private @Nullable Piece advance(ZipEntry entry) throws IOException {
        name = file + "!/" + entry.getName();
        boolean twice = before.equals(entry.getName());
        before = entry.getName();
        if (ListingNames.isHidden(before) || !ListingNames.matches(before)) {
            passedOver += ListingNames.isHidden(before) ? 0 : 1;
            return null;
        }
        if (twice) {
            return Piece.bad(Problem.of(Place.of(name), "stands twice in the zip file; the first is read"));
        }
        if (ListingNames.isZip(before)) {
            return Piece.bad(new Problem(
                    Place.of(name),
                    "is a zip file within a zip file, which is not read",
                    "it should be unpacked first"));
        }
        open = FilePieces.of(name, new Unpacked(zip.getInputStream(entry), entry.getCompressedSize()), from);
        return null;
    }

    private void shut() throws IOException {
        Pieces pieces = open;
        open = null;
        if (pieces != null) {
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
        zip.close();
    }
}
