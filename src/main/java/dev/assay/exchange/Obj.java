package dev.assay.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts JSON objects together, without the fields that have no value. */
final class Obj {

    private Obj() {}

    /** An object with one field. */
    static Map<String, Object> of(String name, @Nullable Object value) {
        return with(new LinkedHashMap<>(), name, value);
    }

    /** An object with fields in this order: names and values by turns. */
    static Map<String, Object> of(
            String name, @Nullable Object value, String name2, @Nullable Object value2, @Nullable Object... rest) {
        Map<String, Object> object = with(of(name, value), name2, value2);
        for (int i = 0; i + 1 < rest.length; i += 2) {
            with(object, String.valueOf(rest[i]), rest[i + 1]);
        }
        return object;
    }

    private static Map<String, Object> with(Map<String, Object> object, String name, @Nullable Object value) {
        if (value != null) {
            object.put(name, value);
        }
        return object;
    }
}
