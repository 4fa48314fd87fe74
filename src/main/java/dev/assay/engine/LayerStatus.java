package dev.assay.engine;

/**
 * The status of a layer, as full DRL sees it.
 *
 * @param layer 1 to 7
 * @param status {@code mapped} or {@code not certain}
 */
public record LayerStatus(int layer, String status) {}
