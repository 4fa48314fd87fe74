package dev.assay.bench;

import java.util.List;

/**
 * A listing as every engine gets it.
 *
 * @param present the capabilities that it states, in vocabulary order
 * @param absent the capabilities that it rules out, in vocabulary order
 */
public record Case(int number, List<String> present, List<String> absent) {}
