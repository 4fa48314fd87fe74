package dev.assay.doc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads files and streams into trees. */
public final class Documents {

    /** The largest input that is read, in bytes. */
    public static final int LARGEST = 32 << 20;

    private Documents() {}

    /**
     * The bytes of a file.
     *
     * @throws ProblemException if it is missing, a directory, unreadable or larger than {@link #LARGEST}
     */
    public static byte[] bytes(Path path) {
        String file = path.toString();
        if (Files.isDirectory(path)) {
            throw new ProblemException(new Problem(
                    Place.of(file),
                    "is a directory; a file was expected",
                    "name the files in it, as in " + file + "/*.json"));
        }
        try (InputStream in = Files.newInputStream(path)) {
            return bytes(file, in);
        } catch (NoSuchFileException e) {
            throw new ProblemException(
                    new Problem(Place.of(file), "does not exist", "the path is relative to another directory"));
        } catch (AccessDeniedException e) {
            throw new ProblemException(
                    new Problem(Place.of(file), "may not be read", "its permissions are too narrow"));
        } catch (IOException e) {
            throw new ProblemException(Problem.of(Place.of(file), "could not be read: " + e.getMessage()));
        }
    }

    /**
     * The bytes of a stream.
     *
     * @throws IOException if reading fails
     * @throws ProblemException if there are more than {@link #LARGEST}
     */
    public static byte[] bytes(String file, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new ProblemException(new Problem(
                    Place.of(file),
                    "is larger than 32 MiB, the most that is read at once",
                    "this is not a listing, or it should be split into several files"));
        }
        return bytes;
    }

    /** The text of some bytes, which must be UTF-8; a byte-order mark is dropped. */
    public static String text(String file, byte[] bytes) {
        return Utf8.decode(file, 1, bytes);
    }

    /**
     * The text of some bytes of a file, which must be UTF-8.
     *
     * @param line the line of the file that they begin at
     */
    public static String text(String file, int line, byte[] bytes) {
        return Utf8.decode(file, line, bytes);
    }

    /** The tree of a text that is one YAML document. */
    public static Node yaml(String file, String text) {
        return TreeReader.yaml(file, text);
    }

    /**
     * The tree of a text that is one JSON value.
     *
     * @param file the name, for messages
     * @param line the line of the file that the text begins at
     * @throws ProblemException if it is no JSON
     */
    public static Node json(String file, int line, String text) {
        return TreeReader.json(file, line, text);
    }

    /** Whether a text begins as JSON Lines do: with an object on a line of its own, and another behind it. */
    public static boolean isLines(String text) {
        return looksLikeLines(text.stripLeading());
    }

    /**
     * Reads every document of an input: one for JSON or YAML, one for each line for JSON Lines. The form follows from
     * the file's ending or, without a telling one, from the content. A line that cannot be read loses no other.
     *
     * @param file the name, for its ending and for messages
     * @param bytes the content
     * @param problems takes what could not be read
     * @return the trees of what could be read
     */
    public static List<Node> read(String file, byte[] bytes, List<Problem> problems) {
        List<Node> nodes = new ArrayList<>();
        try {
            String text = text(file, bytes);
            String name = file.toLowerCase(Locale.ROOT);
            String start = text.stripLeading();
            if (name.endsWith(".jsonl") || name.endsWith(".ndjson") || looksLikeLines(start)) {
                lines(file, text, nodes, problems);
            } else if (name.endsWith(".yaml") || name.endsWith(".yml") || (!name.endsWith(".json") && !isJson(start))) {
                nodes.add(TreeReader.yaml(file, text));
            } else {
                nodes.add(TreeReader.json(file, 1, text));
            }
        } catch (ProblemException e) {
            problems.addAll(e.problems());
        }
        return nodes;
    }

    private static void lines(String file, String text, List<Node> nodes, List<Problem> problems) {
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (!line.isBlank()) {
                try {
                    nodes.add(TreeReader.json(file, number, line));
                } catch (ProblemException e) {
                    problems.addAll(e.problems());
                }
            }
        }
        if (nodes.isEmpty() && problems.isEmpty()) {
            throw new ProblemException(
                    new Problem(Place.of(file), "is empty; JSON Lines were expected", "the wrong file was given"));
        }
    }

    private static boolean isJson(String start) {
        return start.isEmpty() || "{[\"".indexOf(start.charAt(0)) >= 0;
    }

    private static boolean looksLikeLines(String start) {
        int end = start.indexOf('\n');
        return end > 0
                && start.charAt(0) == '{'
                && start.substring(0, end).stripTrailing().endsWith("}")
                && start.substring(end).stripLeading().startsWith("{");
    }
}
