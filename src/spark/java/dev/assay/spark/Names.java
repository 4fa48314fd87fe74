package dev.assay.spark;

import java.io.IOException;
import java.net.URI;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Calls the files of an input by the names that a batch calls them: as the input was given, and on from there. */
final class Names {

    private final String in;
    private final String root;

    /** @param in the input as it was given */
    Names(String in, Configuration conf) throws IOException {
        Path path = new Path(in);
        FileSystem files = path.getFileSystem(conf);
        this.in = in;
        this.root = files.makeQualified(path).toUri().getPath();
    }

    String in() {
        return in;
    }

    /** @param path the path of a file */
    String of(String path) {
        if (path.equals(root)) {
            return in;
        }
        String below = root.endsWith("/") ? root : root + "/";
        return path.startsWith(below) ? (in.endsWith("/") ? in : in + "/") + path.substring(below.length()) : path;
    }

    /** The path in what Spark says of a file, which is a URI. */
    static String path(String file) {
        return URI.create(file).getPath();
    }

    /** Sorts paths step by step: {@code a/b} comes before {@code a.b}. */
    static String inOrder(String path) {
        return path.replace('/', '\0');
    }
}
