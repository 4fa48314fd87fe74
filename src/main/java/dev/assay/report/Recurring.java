package dev.assay.report;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Fields that come again and again in the assessments by one pack: once they are put together, afterwards they are copied.
 * Safe for use from several threads.
 */
final class Recurring {

    /** Fields as they were written, and what they were made of. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    private record Part(Object of, byte[] json) {}

    private final Map<String, Part> parts = new ConcurrentHashMap<>();

    /**
     * Writes some fields of an object.
     *
     * @param id names them; a pack has few
     * @param of what they are made of; the very same object makes the same fields
     * @param fields writes them
     */
    @SuppressWarnings("ReferenceEquality") // to compare what is equal would cost more than it saves
    void write(Json json, String id, Object of, Runnable fields) {
        Part part = parts.get(id);
        if (json.isPretty()) {
            fields.run(); // how far they are indented depends on where they stand
        } else if (part != null && part.of() == of) {
            json.fields(part.json());
        } else {
            int from = json.size();
            fields.run();
            if (part == null) {
                parts.put(id, new Part(of, json.since(from)));
            }
        }
    }
}
