package dev.assay.model;

/**
 * What a baseline was worth in a run.
 *
 * @param known how many findings it has
 * @param gone how many of its entries are no longer found
 * @param written whether its file was written anew
 */
public record BaselineState(int known, int gone, boolean written) {}
