package dev.assay.interval;

import dev.assay.model.Status;

/**
 * A change that a product team can make.
 *
 * @param capability the capability that is added or taken away
 * @param to what it becomes
 */
public record Lever(String capability, Status to) {}
