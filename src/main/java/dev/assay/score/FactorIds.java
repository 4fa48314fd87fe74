package dev.assay.score;

import java.util.List;

/** The ids of the factors, each set in the order in which its source prints it. */
final class FactorIds {

    /** The ten of v0.5 and of published threat models. */
    static final List<String> WITH_PLANNING = List.of(
            "autonomy",
            "planning",
            "self_modification",
            "tool_use",
            "memory",
            "context",
            "identity",
            "multi_agent",
            "non_determinism",
            "opacity");

    /** The ten of v0.8, in its mandatory order. */
    static final List<String> WITH_LANGUAGE = List.of(
            "autonomy",
            "tool_use",
            "language",
            "context",
            "non_determinism",
            "opacity",
            "memory",
            "identity",
            "multi_agent",
            "self_modification");

    private FactorIds() {}

    static boolean known(String id) {
        return WITH_PLANNING.contains(id) || WITH_LANGUAGE.contains(id);
    }
}
