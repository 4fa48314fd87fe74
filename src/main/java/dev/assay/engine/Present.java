package dev.assay.engine;

/**
 * A capability that is present, as full DRL sees it.
 *
 * @param id the capability
 * @param family the part of the id before the dot
 * @param layer its layer in the vocabulary, or 0
 * @param effect {@code raises}, {@code mitigates} or {@code describes}
 * @param strength how the fact is known, such as {@code declared}
 */
public record Present(String id, String family, int layer, String effect, String strength) {}
