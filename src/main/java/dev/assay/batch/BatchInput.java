package dev.assay.batch;

import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.doc.Quote;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What a batch is made of: a file, a zip file, a directory tree or a stream. */
public final class BatchInput {

    private static final String STDIN = "<stdin>";

    /**
     * What can be known of an input without reading it.
     *
     * @param text changes when the input does; empty for a stream
     * @param bytes how much there is to read, or 0 if that is not known
     */
    record Outside(String text, long bytes) {}

    private final String name;
    private final @Nullable Path path;
    private final @Nullable InputStream stream;
    private final @Nullable String from;

    private BatchInput(String name, @Nullable Path path, @Nullable InputStream stream, @Nullable String from) {
        this.name = name;
        this.path = path;
        this.stream = stream;
        this.from = from;
    }

    /**
     * A file, a zip file or a directory.
     *
     * @param from the format's id, or null to tell it by the content
     * @throws ProblemException if there is no such path
     */
    public static BatchInput of(String path, @Nullable String from) {
        try {
            Path there = Path.of(path);
            if (!Files.exists(there)) {
                throw new ProblemException(
                        new Problem(Place.of(path), "does not exist", "the path is relative to another directory"));
            }
            return new BatchInput(path, there, null, from);
        } catch (InvalidPathException e) {
            throw new ProblemException(Problem.of(Place.of(path), "is no path: " + Quote.escape(e.getReason())));
        }
    }

    /** The standard input, which is not closed. */
    public static BatchInput of(InputStream stream, @Nullable String from) {
        return new BatchInput(STDIN, null, stream, from);
    }

    String name() {
        return name;
    }

    @Nullable
    String from() {
        return from;
    }

    /**
     * Opens the input at its beginning.
     *
     * @param leftOut files that are no input, as absolute paths
     */
    Pieces open(Set<Path> leftOut) throws IOException {
        if (path == null || stream != null) {
            BufferedInputStream in = new BufferedInputStream(stream == null ? InputStream.nullInputStream() : stream);
            if (FilePieces.start(in).startsWith(FilePieces.ZIP)) {
                throw new ProblemException(new Problem(
                        Place.of(name),
                        "is a zip file, which cannot be read from a stream",
                        "the file is to be named"));
            }
            return FilePieces.of(name, in, from);
        }
        if (Files.isDirectory(path)) {
            return new TreePieces(path, leftOut, from);
        }
        boolean zip;
        try (InputStream in = Files.newInputStream(path)) {
            zip = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1).equals(FilePieces.ZIP);
        }
        return zip ? new ZipPieces(name, path, from) : FilePieces.of(name, Files.newInputStream(path), from);
    }

    /** What can be known without reading: sizes and times of change. */
    Outside outside(Set<Path> leftOut) throws IOException {
        if (path == null) {
            return new Outside("", 0);
        }
        if (!Files.isDirectory(path)) {
            BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
            boolean regular = file.isRegularFile();
            return new Outside(regular ? text(file) : "", regular ? file.size() : 0);
        }
        MessageDigest sha = Consumed.sha256();
        long bytes = 0;
        TreeWalk walk = new TreeWalk(path, leftOut);
        for (TreeWalk.Item item = walk.next(); item != null; item = walk.next()) {
            BasicFileAttributes file =
                    Files.readAttributes(item.path(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            bytes += file.isRegularFile() && ListingNames.matches(item.name()) ? file.size() : 0;
            sha.update((item.name() + "\0" + (file.isDirectory() ? "" : text(file)) + "\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        return new Outside("sha256:" + HexFormat.of().formatHex(sha.digest()), bytes);
    }

    private static String text(BasicFileAttributes file) {
        return file.size() + " bytes, " + file.lastModifiedTime().to(TimeUnit.MICROSECONDS);
    }
}
