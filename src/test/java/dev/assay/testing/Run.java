package dev.assay.testing;

/**
 * What a run of the program gave.
 *
 * @param code the exit code
 * @param out what it wrote to the standard output
 * @param err what it wrote to the standard error
 */
public record Run(int code, String out, String err) {}
