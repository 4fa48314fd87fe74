package dev.assay.rule;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The types that conditions may look at, with their fields. */
public enum FactType {
    /** A capability that is present. */
    PRESENT("Present", Fields.FACT),
    /** A capability that is absent. */
    ABSENT("Absent", Fields.FACT),
    /** A capability without a fact. */
    UNKNOWN("Unknown", Fields.CAPABILITY),
    /** The value of a factor. */
    FACTOR_VALUE("FactorValue", Fields.FACTOR),
    /** The sum of the ten factors. */
    FACTOR_SUM("FactorSum", Fields.SUM),
    /** Whether a layer is mapped. */
    LAYER_STATUS("LayerStatus", Fields.LAYER),
    /** The score with its interval; this type and the ones below are for policies alone. */
    SCORE("Score", Fields.SCORE),
    /** The posture. */
    POSTURE("Posture", Fields.POSTURE),
    /** A threat on a layer. */
    THREAT("Threat", Fields.THREAT),
    /** A chain that is complete or lacks one leg. */
    CHAIN("Chain", Fields.CHAIN),
    /** Statements that don't go together. */
    CONTRADICTION("Contradiction", Fields.CONTRADICTION),
    /** How much of what the rules ask the listing answers. */
    COVERAGE("Coverage", Fields.COVERAGE),
    /** A question that the listing leaves open. */
    OPEN_QUESTION("OpenQuestion", Fields.QUESTION);

    /** The type of a field. */
    public enum FieldType {
        TEXT,
        NUMBER
    }

    /** The fields that name a threat by its id in another taxonomy. */
    public static final List<String> TAXONOMIES = List.of("owasp", "asi", "llm", "atlas", "cwe");

    private static final class Fields {
        private static final FieldType TEXT = FieldType.TEXT;
        private static final FieldType NUMBER = FieldType.NUMBER;
        private static final Map<String, FieldType> CAPABILITY =
                Map.of("id", TEXT, "family", TEXT, "layer", NUMBER, "effect", TEXT);
        private static final Map<String, FieldType> FACT =
                Map.of("id", TEXT, "family", TEXT, "layer", NUMBER, "effect", TEXT, "strength", TEXT);
        private static final Map<String, FieldType> FACTOR = Map.of("id", TEXT, "value", NUMBER, "hundredths", NUMBER);
        private static final Map<String, FieldType> SUM = Map.of("value", NUMBER, "hundredths", NUMBER);
        private static final Map<String, FieldType> LAYER = Map.of("layer", NUMBER, "status", TEXT);
        private static final Map<String, FieldType> SCORE =
                Map.of("value", NUMBER, "low", NUMBER, "high", NUMBER, "cvss", NUMBER, "severity", TEXT);
        private static final Map<String, FieldType> POSTURE = Map.of("word", TEXT);
        private static final Map<String, FieldType> CHAIN =
                Map.of("id", TEXT, "owasp", TEXT, "asi", TEXT, "llm", TEXT, "atlas", TEXT, "cwe", TEXT, "status", TEXT);
        private static final Map<String, FieldType> THREAT = Map.of(
                "id",
                TEXT,
                "owasp",
                TEXT,
                "asi",
                TEXT,
                "llm",
                TEXT,
                "atlas",
                TEXT,
                "cwe",
                TEXT,
                "certainty",
                TEXT,
                "layer",
                NUMBER);
        private static final Map<String, FieldType> CONTRADICTION = Map.of("stake", TEXT);
        private static final Map<String, FieldType> COVERAGE =
                Map.of("share", NUMBER, "answered", NUMBER, "asked", NUMBER);
        private static final Map<String, FieldType> QUESTION = Map.of("id", TEXT, "family", TEXT, "swing", NUMBER);
    }

    private final String word;

    @SuppressWarnings("ImmutableEnumChecker") // made by Map.of
    private final Map<String, FieldType> fields;

    FactType(String word, Map<String, FieldType> fields) {
        this.word = word;
        this.fields = fields;
    }

    /** The type of a name as written in rules, or null. */
    public static @Nullable FactType find(String word) {
        for (FactType factType : values()) {
            if (factType.word.equals(word)) {
                return factType;
            }
        }
        return null;
    }

    /** All names, as written in the rules of an assessing pack or of a policy. */
    public static List<String> words(boolean policy) {
        return Stream.of(values())
                .filter(t -> policy || !t.isForPolicies())
                .map(t -> t.word)
                .toList();
    }

    /** The name as written in rules. */
    public String word() {
        return word;
    }

    /** The fields with their types. */
    public Map<String, FieldType> fields() {
        return fields;
    }

    /** Whether only policies may look at it, because it is known when the assessment is done. */
    public boolean isForPolicies() {
        return compareTo(SCORE) >= 0;
    }

    /** Whether it stands for a capability with what the listing says of it. */
    public boolean isCapability() {
        return this == PRESENT || this == ABSENT || this == UNKNOWN;
    }
}
