package dev.assay.engine;

/**
 * The value of a factor, as full DRL sees it.
 *
 * @param id the factor
 * @param value 0 to 1
 * @param hundredths the same in hundredths, for adding up exactly
 */
public record FactorValue(String id, double value, int hundredths) {}
