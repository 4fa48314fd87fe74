package dev.assay.model;

import org.jspecify.annotations.Nullable;

/**
 * Where a listing says something.
 *
 * @param quote the words, untrusted, or null where the place itself is the statement
 * @param at the place: a JSON Pointer such as {@code /description}, or a character span such as {@code 12-30}
 */
public record Evidence(@Nullable String quote, String at) {}
