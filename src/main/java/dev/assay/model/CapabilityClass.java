package dev.assay.model;

import java.util.List;

/**
 * Capabilities that a gate takes together, such as all by which an agent moves money.
 *
 * @param id the id, such as {@code payments}
 * @param means what the class is about
 * @param capabilities the ids of its capabilities
 */
public record CapabilityClass(String id, String means, List<String> capabilities) {

    /** Names that gates use for what is no class: lost controls, a higher score, any difference. */
    public static final List<String> RESERVED = List.of("controls-lost", "score", "any");

    /** Copies the list. */
    public CapabilityClass {
        capabilities = List.copyOf(capabilities);
    }
}
