package dev.assay.engine;

/**
 * A capability without a fact, as full DRL sees it.
 *
 * @param id the capability
 * @param family the part of the id before the dot
 * @param layer its layer in the vocabulary, or 0
 * @param effect {@code raises}, {@code mitigates} or {@code describes}
 */
public record Unknown(String id, String family, int layer, String effect) {}
