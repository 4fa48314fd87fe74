package dev.assay.engine;

/**
 * The sum of the ten factors, as full DRL sees it.
 *
 * @param value 0 to 10
 * @param hundredths the same in hundredths, for adding up exactly
 */
public record FactorSum(double value, int hundredths) {}
