package dev.assay.engine;

/**
 * The value of a factor, as full DRL sees it.
 *
 * @param id the factor
 * @param value 0 to 1
 */
public record FactorValue(String id, double value) {}
