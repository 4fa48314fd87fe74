package dev.assay.exchange;

import dev.assay.doc.Documents;
import dev.assay.doc.Node;
import dev.assay.doc.ProblemException;
import dev.assay.model.Evidence;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The file that a listing was read from, for tools that show a finding in its place. */
public final class Origin {

    private static final String STDIN = "-";

    private final String file;
    private final int first;
    private final String text;
    private final @Nullable Node document;

    private Origin(String file, int first, String text, @Nullable Node document) {
        this.file = file;
        this.first = first;
        this.text = text;
        this.document = document;
    }

    /**
     * The file of an argument. What cannot be read any more has a name and no lines.
     *
     * @param argument a path, or {@code -} for the standard input
     */
    public static Origin of(String argument) {
        if (argument.equals(STDIN)) {
            return new Origin("stdin", 1, "", null);
        }
        try {
            byte[] bytes = Documents.bytes(Path.of(argument));
            return new Origin(argument, 1, new String(bytes, StandardCharsets.UTF_8), document(argument, bytes));
        } catch (ProblemException | InvalidPathException e) {
            return new Origin(argument, 1, "", null);
        }
    }

    /**
     * A text that is at hand; no file is read.
     *
     * @param name what it is called
     */
    public static Origin of(String name, String text) {
        return of(name, 1, text);
    }

    /**
     * A part of a file that is at hand; no file is read.
     *
     * @param name what the file is called
     * @param first the line that the part begins at, from 1
     */
    public static Origin of(String name, int first, String text) {
        return new Origin(name, first, text, document(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The tree of a file that holds one object, or null. */
    private static @Nullable Node document(String file, byte[] bytes) {
        try {
            List<Node> documents = Documents.read(file, bytes, new ArrayList<>());
            return documents.size() == 1 && documents.get(0) instanceof Node.Obj object ? object : null;
        } catch (ProblemException e) {
            return null;
        }
    }

    /** The name of the file as it was given. */
    public String file() {
        return file;
    }

    /** The name of the file as a URI reference: relative as it was given, or absolute with {@code file:}. */
    String uri() {
        try {
            Path path = Path.of(file);
            return path.isAbsolute()
                    ? new URI("file", "", path.toString(), null).toASCIIString()
                    : new URI(null, null, path.normalize().toString().replace('\\', '/'), null).toASCIIString();
        } catch (URISyntaxException | InvalidPathException e) {
            return "listing";
        }
    }

    /**
     * The line on which a listing says something: that of the quote where the file has these words once, else that of the
     * JSON Pointer in a file with one object, else that of the listing's id where the file has it once, else the first.
     */
    int line(String listing, @Nullable Evidence evidence) {
        int quoted = evidence == null || evidence.quote() == null ? 0 : lineOfOnly(evidence.quote());
        Node node = evidence == null ? null : at(evidence.at());
        int pointed = node == null ? 0 : node.place().line();
        int line = quoted > 0 ? quoted : pointed > 0 ? pointed : Math.max(1, lineOfOnly('"' + listing + '"'));
        return first - 1 + line;
    }

    /** The line of words that the file has once, or 0. */
    private int lineOfOnly(String words) {
        int found = words.isBlank() ? -1 : text.indexOf(words);
        return found < 0 || text.indexOf(words, found + 1) >= 0
                ? 0
                : 1
                        + (int) text.substring(0, found)
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
    }

    private @Nullable Node at(String place) {
        int span = place.indexOf('#');
        String pointer = span < 0 ? place : place.substring(0, span);
        if (document == null || !pointer.startsWith("/")) {
            return null;
        }
        return document.at(pointer);
    }
}
