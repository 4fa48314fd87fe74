package dev.assay.batch;

import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The files of a directory tree in a fixed order, with the names of one directory at a time in memory. */
final class TreeWalk {

    /**
     * What was met.
     *
     * @param name for messages, with forward slashes
     * @param problem why it is not read, or null
     */
    record Item(Path path, String name, @Nullable Problem problem) {}

    private final Set<Path> leftOut;
    private final Deque<Iterator<Path>> open = new ArrayDeque<>();

    /** @param leftOut files that are no input, as absolute paths */
    TreeWalk(Path root, Set<Path> leftOut) {
        this.leftOut = leftOut;
        open.push(List.of(root).iterator());
    }

    /** The next file, or null behind the last. Hidden files and directories are left out, links are not followed. */
    @Nullable
    Item next() {
        while (!open.isEmpty()) {
            if (!open.element().hasNext()) {
                open.pop();
                continue;
            }
            Path path = open.element().next();
            String name = path.toString().replace(path.getFileSystem().getSeparator(), "/");
            boolean root = open.size() == 1;
            if (!root && Files.isSymbolicLink(path)) {
                return new Item(
                        path,
                        name,
                        new Problem(
                                Place.of(name),
                                "is a symbolic link; a directory is read without what its links lead to",
                                "a copy of what it leads to is meant"));
            }
            if (root || Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                try {
                    open.push(children(path).iterator());
                } catch (IOException | DirectoryIteratorException e) {
                    return new Item(path, name, Problem.of(Place.of(name), "could not be read: " + e.getMessage()));
                }
            } else if (!leftOut.contains(path.toAbsolutePath().normalize())) {
                return new Item(path, name, null);
            }
        }
        return null;
    }

    private static List<Path> children(Path directory) throws IOException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            for (Path child : stream) {
                if (!String.valueOf(child.getFileName()).startsWith(".")) {
                    children.add(child);
                }
            }
        }
        children.sort(Comparator.comparing(p -> String.valueOf(p.getFileName())));
        return Collections.unmodifiableList(children);
    }
}
