package dev.assay.model;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The AIVSS factors, in the order in which published threat models print them. */
public enum Factor {
    AUTONOMY("Autonomy of Action"),
    PLANNING("Goal-Driven Planning"),
    SELF_MODIFICATION("Self-Modification"),
    TOOL_USE("Dynamic Tool Use"),
    MEMORY("Persistent Memory"),
    CONTEXT("Contextual Awareness"),
    IDENTITY("Dynamic Identity"),
    MULTI_AGENT("Multi-Agent Interactions"),
    NON_DETERMINISM("Non-Determinism"),
    OPACITY("Opacity & Reflexivity"),
    /** Not one of the ten: the v0.8 document has it in the place of Goal-Driven Planning. */
    LANGUAGE("Natural Language Interface");

    private static final List<Factor> TEN =
            Stream.of(values()).filter(f -> f != LANGUAGE).toList();

    private final String id = name().toLowerCase(Locale.ROOT);
    private final String title;

    Factor(String title) {
        this.title = title;
    }

    /** The ten factors that published threat models print. */
    public static List<Factor> ten() {
        return TEN;
    }

    /** The factor of an id, or null if there is none. */
    public static @Nullable Factor find(String id) {
        for (Factor factor : values()) {
            if (factor.id().equals(id)) {
                return factor;
            }
        }
        return null;
    }

    /** The id, such as {@code tool_use}. */
    public String id() {
        return id;
    }

    /** The standard's name, such as {@code Dynamic Tool Use}. */
    public String title() {
        return title;
    }
}
