package dev.assay.doc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * Reads files out of a directory that somebody else filled. A symbolic link in it could show any file of this machine
 * in a message, and a device or a pipe might never end, so only regular files of a bounded size are read.
 */
public final class PlainFile {

    /** The largest file that is read, in bytes. */
    public static final int LARGEST = 1 << 20;

    private PlainFile() {}

    /**
     * The bytes of a regular file.
     *
     * @throws ProblemException if it is a symbolic link, a directory, a device or a pipe, unreadable or larger than
     *     {@link #LARGEST}
     */
    public static byte[] bytes(Path path) {
        Place place = Place.of(path.toString());
        refuseLink(path);
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new ProblemException(Problem.of(place, "is not a regular file"));
        }
        try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new ProblemException(new Problem(
                        place,
                        "is larger than 1 MiB, the most that a file of a rule pack may have",
                        "it should be split into several files"));
            }
            return bytes;
        } catch (IOException e) {
            throw new ProblemException(Problem.of(place, "could not be read: " + Quote.escape("" + e.getMessage())));
        }
    }

    /**
     * Does nothing for anything but a symbolic link.
     *
     * @throws ProblemException if the path is a symbolic link
     */
    public static void refuseLink(Path path) {
        if (Files.isSymbolicLink(path)) {
            throw new ProblemException(new Problem(
                    Place.of(path.toString()),
                    "is a symbolic link; a rule pack is read from its own directory alone",
                    "a copy of what it leads to is meant"));
        }
    }
}
