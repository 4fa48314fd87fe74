package dev.assay.report;

import java.io.StringWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes plain maps, collections and values as JSON, with invisible characters escaped as in assessments. */
public final class JsonTree {

    private JsonTree() {}

    /**
     * Writes one document on several lines, and a line break behind it.
     *
     * @param tree maps with texts as keys, collections, texts, numbers, truth values and null
     * @param out takes the text and stays open
     * @throws IllegalArgumentException if the tree holds anything else
     */
    public static void write(Object tree, Writer out) {
        write(tree, out, true);
    }

    /**
     * Writes one document and a line break behind it.
     *
     * @param tree maps with texts as keys, collections, texts, numbers, truth values and null
     * @param out takes the text and stays open
     * @param pretty on several lines, or all on one
     * @throws IllegalArgumentException if the tree holds anything else
     */
    public static void write(Object tree, Writer out, boolean pretty) {
        Json json = new Json(pretty);
        value(json, tree);
        json.raw("\n");
        json.flush(out);
    }

    /**
     * One document on one line, without a line break behind it.
     *
     * @param tree maps with texts as keys, collections, texts, numbers, truth values and null
     * @throws IllegalArgumentException if the tree holds anything else
     */
    public static String line(Object tree) {
        StringWriter line = new StringWriter();
        write(tree, line, false);
        return line.toString().stripTrailing();
    }

    private static void value(Json json, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            json.startObject();
            map.forEach((name, item) -> {
                json.name(String.valueOf(name));
                value(json, item);
            });
            json.endObject();
        } else if (value instanceof Collection<?> items) {
            json.startArray();
            items.forEach(item -> value(json, item));
            json.endArray();
        } else if (value instanceof String text) {
            json.text(text);
        } else if (value instanceof Integer
                || value instanceof Long
                || value instanceof BigDecimal
                || value instanceof Boolean
                || value == null) {
            json.literal(String.valueOf(value));
        } else {
            throw new IllegalArgumentException(value.getClass().getName());
        }
    }
}
