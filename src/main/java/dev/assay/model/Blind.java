package dev.assay.model;

import java.util.List;

/**
 * What a listing format has no field for, so that its silence about it says nothing.
 *
 * @param capabilities the capabilities that listings of the format cannot state
 * @param says that in words, a sentence without a final period
 */
public record Blind(List<String> capabilities, String says) {

    /** Copies the list. */
    public Blind {
        capabilities = List.copyOf(capabilities);
    }
}
