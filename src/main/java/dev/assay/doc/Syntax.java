package dev.assay.doc;

import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts a parser's complaint into a problem that helps. */
final class Syntax {

    private Syntax() {}

    static Problem problem(String language, @Nullable String complaint, Place place) {
        String text = complaint == null ? "unreadable" : plain(complaint);
        return new Problem(place, "is not valid " + language + ": " + Quote.escape(text), maybe(text));
    }

    /** The complaint without its references to the source, which the place says better. */
    private static String plain(String complaint) {
        return complaint
                .lines()
                .filter(line -> !line.startsWith(" ") && !line.startsWith("in "))
                .collect(Collectors.joining(", "))
                .replaceAll("\\(for (\\w+) starting at .*", "of the $1")
                .replaceAll("\\[Source: .*?]", "")
                .replaceAll(" \\(not recognized as one .*", "")
                .replaceAll("\\((\\S+) \\(code \\d+[^)]*\\)\\)", "$1")
                .strip();
    }

    private static @Nullable String maybe(String complaint) {
        String text = complaint.toLowerCase(Locale.ROOT);
        if (text.contains("nesting depth")) {
            return "this is not a listing; one needs no more than a few levels";
        }
        if (text.contains("a (non-standard) comment")) {
            return "comments are left over; JSON has none";
        }
        if (text.contains("end-of-input")) {
            return "the file was cut off, or a bracket or quote is not closed";
        }
        if (text.contains("'}'") || text.contains("']'")) {
            return "a comma is left over before the closing bracket, or the brackets do not match";
        }
        if (text.contains("'''") || text.contains("double-quote") || text.contains("\"'\"")) {
            return "names and texts need double quotes in JSON";
        }
        if (text.contains("unrecognized token")) {
            return "a text lacks its double quotes, or this is YAML: name the file .yaml";
        }
        if (text.contains("expecting comma") || text.contains("to separate")) {
            return "a comma is missing";
        }
        if (text.contains("tab") || text.contains("'\\t'")) {
            return "YAML indents with blanks, not tabs";
        }
        return null;
    }
}
