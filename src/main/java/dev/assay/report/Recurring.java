package dev.assay.report;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/**
 * Fields that come again and again in the assessments by one pack: once they are put together, afterwards they are copied.
 * Safe for use from several threads.
 */
final class Recurring<T> {

    /** Fields as they were written, and what they were made of. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    private record Part(Object of, byte[] json) {}

    private final Map<String, Part> parts = new ConcurrentHashMap<>();
    private final BiConsumer<Json, T> fields;

    /** @param fields writes the fields of an object that it is given */
    Recurring(BiConsumer<Json, T> fields) {
        this.fields = fields;
    }

    /**
     * Writes some fields of an object.
     *
     * @param id names them; a pack has few
     * @param of what they are made of; the very same object makes the same fields
     * @param from where the fields are found
     */
    @SuppressWarnings("ReferenceEquality") // to compare what is equal would cost more than it saves
    void write(Json json, String id, Object of, T from) {
        Part part = json.isPretty() ? null : parts.get(id); // how far they are indented depends on where they stand
        if (part != null && part.of == of) {
            json.fields(part.json);
        } else {
            int start = json.size();
            fields.accept(json, from);
            if (part == null && !json.isPretty()) {
                parts.put(id, new Part(of, json.since(start)));
            }
        }
    }
}
