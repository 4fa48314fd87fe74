package dev.assay.engine;

/**
 * The sum of the ten factors, as full DRL sees it. It is given, because adding up doubles in a rule would be inexact.
 *
 * @param value 0 to 10
 */
public record FactorSum(double value) {}
