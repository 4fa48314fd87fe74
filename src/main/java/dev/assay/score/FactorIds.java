package dev.assay.score;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

    private static final Set<String> ALL = all();

    private FactorIds() {}

    private static Set<String> all() {
        Set<String> all = new HashSet<>(WITH_PLANNING);
        all.addAll(WITH_LANGUAGE);
        return Set.copyOf(all);
    }

    static boolean known(String id) {
        return ALL.contains(id);
    }
}
