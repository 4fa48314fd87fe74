package dev.assay.interval;

import dev.assay.model.Status;

/**
 * An answer to an open question.
 *
 * @param capability the capability that was asked about
 * @param status whether it is there
 */
public record Reply(String capability, Status status) {}
