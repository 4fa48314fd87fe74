package dev.assay.doc;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Puts a parser's complaint into a problem that helps. */
final class Syntax {

    private Syntax() {}

    static Problem problem(String language, @Nullable String complaint, Place place) {
        String text = complaint == null ? "unreadable" : complaint;
        int cut = text.indexOf('\n');
        if (cut > 0) {
            text = text.substring(0, cut);
        }
        text = text.replaceAll("\\(start marker at .*", "")
                .replaceAll("\\[Source: .*?]", "")
                .replaceAll("\\(code \\d+[^)]*\\)\\)?", "")
                .strip();
        return new Problem(place, "is not valid " + language + ": " + Quote.escape(text), maybe(text));
    }

    private static @Nullable String maybe(String complaint) {
        String text = complaint.toLowerCase(Locale.ROOT);
        if (text.contains("nesting depth")) {
            return "this is not a listing; one needs no more than a few levels";
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
