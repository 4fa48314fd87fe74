package dev.assay.model;

import org.jspecify.annotations.Nullable;

/** The seven MAESTRO layers. */
public enum Layer {
    FOUNDATION_MODELS(1, "Foundation Models"),
    DATA_OPERATIONS(2, "Data Operations"),
    AGENT_FRAMEWORKS(3, "Agent Frameworks"),
    DEPLOYMENT_AND_INFRASTRUCTURE(4, "Deployment & Infrastructure"),
    EVALUATION_AND_OBSERVABILITY(5, "Evaluation & Observability"),
    SECURITY_AND_COMPLIANCE(6, "Security & Compliance"),
    AGENT_ECOSYSTEM(7, "Agent Ecosystem");

    private final int number;
    private final String title;

    Layer(int number, String title) {
        this.number = number;
        this.title = title;
    }

    /** The layer of a number, 1 to 7, or null for any other number. */
    public static @Nullable Layer find(int number) {
        return number >= 1 && number <= 7 ? values()[number - 1] : null;
    }

    /** The number, 1 to 7. */
    public int number() {
        return number;
    }

    /** The standard's name. */
    public String title() {
        return title;
    }
}
