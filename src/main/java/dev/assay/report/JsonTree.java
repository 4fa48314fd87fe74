package dev.assay.report;

import java.io.Writer;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

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
        try (JsonGenerator json = JsonReport.FACTORY.createGenerator(JsonReport.context(pretty), out)) {
            value(json, tree);
            json.writeRaw('\n');
        }
    }

    private static void value(JsonGenerator json, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            map.forEach((name, item) -> {
                json.writeName(String.valueOf(name));
                value(json, item);
            });
            json.writeEndObject();
        } else if (value instanceof Collection<?> items) {
            json.writeStartArray();
            items.forEach(item -> value(json, item));
            json.writeEndArray();
        } else if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value == null) {
            json.writeNull();
        } else {
            throw new IllegalArgumentException(value.getClass().getName());
        }
    }
}
