package dev.assay.doc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;

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
        try {
            BasicFileAttributes is = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!is.isRegularFile()) {
                throw new ProblemException(Problem.of(place, "is not a regular file"));
            }
            byte[] bytes = read(path, (int) Math.min(is.size(), LARGEST));
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

    /** Reads a file in one go if it has the size that is expected, and whatever is there if it has another by now. */
    private static byte[] read(Path path, int expected) throws IOException {
        try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = new byte[expected + 1];
            int count = in.readNBytes(bytes, 0, bytes.length);
            if (count <= expected) {
                return Arrays.copyOf(bytes, count);
            }
            byte[] more = in.readNBytes(LARGEST - expected);
            byte[] all = Arrays.copyOf(bytes, count + more.length);
            System.arraycopy(more, 0, all, count, more.length);
            return all;
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
