package dev.assay.serve;

import dev.assay.doc.Documents;
import dev.assay.doc.Place;
import dev.assay.doc.PlainFile;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The one directory that may be written to. What somebody else has changed there meanwhile is not overwritten. */
final class SaveDirectory {

    private static final int MOST_NAMES = 1_000;

    private final Path root;

    /**
     * @param root the directory, which has to exist
     * @throws ProblemException if it does not
     */
    SaveDirectory(Path root) {
        try {
            this.root = root.toRealPath();
        } catch (IOException e) {
            throw new ProblemException(new Problem(
                    Place.of(root.toString()),
                    "does not exist; --save-to takes a directory",
                    "it has to be made first"));
        }
        if (!Files.isDirectory(this.root)) {
            throw new ProblemException(Problem.of(Place.of(root.toString()), "is no directory, as --save-to takes"));
        }
    }

    /** Whether a path is this directory. */
    boolean is(Path directory) {
        try {
            return directory.toRealPath().equals(root);
        } catch (IOException e) {
            return false;
        }
    }

    /** The text of a file in it, or null if there is none. */
    @Nullable
    String text(String path) {
        Path file = inside(path);
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? Documents.text(path, PlainFile.bytes(file)) : null;
    }

    /** Writes a file whole or not at all. */
    synchronized void write(String path, String text) {
        Path file = inside(path);
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            inside(path); // nobody has put a link in the way
            Path beside = Files.createTempFile(file.getParent(), ".assay-", ".new");
            try {
                Files.writeString(beside, text, StandardCharsets.UTF_8);
                Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a new file under a name that is free; the path that it got. */
    synchronized String add(String folder, String name, String ending, String text) {
        for (int number = 1; number < MOST_NAMES; number++) {
            String path = folder + "/" + name + (number == 1 ? "" : "-" + number) + ending;
            if (!Files.exists(inside(path), LinkOption.NOFOLLOW_LINKS)) {
                write(path, text);
                return path;
            }
        }
        throw new Rejection(Rejection.Kind.CONFLICT, "There are too many files of that name");
    }

    private Path inside(String path) {
        Path file = root.resolve(path).normalize();
        for (Path at = file; at != null && !at.equals(root); at = at.getParent()) {
            if (Files.isSymbolicLink(at)) {
                throw new Rejection(Rejection.Kind.NOT_SAVING, "A symbolic link leads out of the directory");
            }
        }
        if (!file.startsWith(root) || file.equals(root)) {
            throw new Rejection(Rejection.Kind.NOT_SAVING, "The path leads out of the directory");
        }
        return file;
    }
}
