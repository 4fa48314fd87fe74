package dev.assay.scaffold;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of a new rule's metadata.
 *
 * @param key the word behind the at sign
 * @param value its value as rules write it, with the brackets, or nothing
 * @param flag the flag that it comes from, for messages
 */
public record Mark(String key, String value, String flag) {

    /** A key alone. */
    public static Mark bare(String key, String flag) {
        return new Mark(key, "", flag);
    }

    /** A key with a text. */
    public static Mark text(String key, String text, String flag) {
        return new Mark(key, "(" + quoted(text) + ")", flag);
    }

    /** A key with a number that has been checked to be one. */
    public static Mark number(String key, String digits, String flag) {
        return new Mark(key, "(" + digits + ")", flag);
    }

    /** A key with a list of texts. */
    public static Mark texts(String key, List<String> texts, String flag) {
        return new Mark(key, texts.stream().map(Mark::quoted).collect(Collectors.joining(", ", "({", "})")), flag);
    }

    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    @Override
    public String toString() {
        return "@" + key + value;
    }
}
