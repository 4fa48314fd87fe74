package dev.assay.rule;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The types that conditions may look at, with their fields. */
public enum FactType {
    /** A capability that is present. */
    PRESENT("Present"),
    /** A capability that is absent. */
    ABSENT("Absent"),
    /** A capability without a fact. */
    UNKNOWN("Unknown"),
    /** The value of a factor. */
    FACTOR_VALUE("FactorValue"),
    /** The sum of the ten factors. */
    FACTOR_SUM("FactorSum"),
    /** Whether a layer is mapped. */
    LAYER_STATUS("LayerStatus"),
    /** The score with its interval; this type and the ones below are for policies alone. */
    SCORE("Score"),
    /** The posture. */
    POSTURE("Posture"),
    /** A threat on a layer. */
    THREAT("Threat"),
    /** A chain that is complete or lacks one leg. */
    CHAIN("Chain"),
    /** Statements that don't go together. */
    CONTRADICTION("Contradiction"),
    /** How much of what the rules ask the listing answers. */
    COVERAGE("Coverage"),
    /** A question that the listing leaves open. */
    OPEN_QUESTION("OpenQuestion");

    /** The type of a field. */
    public enum FieldType {
        TEXT,
        NUMBER
    }

    /** The fields that name a threat by its id in another taxonomy. */
    public static final List<String> TAXONOMIES = List.of("owasp", "asi", "llm", "atlas", "cwe");

    private final String word;

    FactType(String word) {
        this.word = word;
    }

    /** The type of a name as written in rules, or null. */
    public static @Nullable FactType find(String word) {
        return Stream.of(values()).filter(t -> t.word.equals(word)).findFirst().orElse(null);
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
        FieldType text = FieldType.TEXT;
        FieldType number = FieldType.NUMBER;
        return switch (this) {
            case PRESENT, ABSENT ->
                Map.of("id", text, "family", text, "layer", number, "effect", text, "strength", text);
            case UNKNOWN -> Map.of("id", text, "family", text, "layer", number, "effect", text);
            case FACTOR_VALUE -> Map.of("id", text, "value", number, "hundredths", number);
            case FACTOR_SUM -> Map.of("value", number, "hundredths", number);
            case LAYER_STATUS -> Map.of("layer", number, "status", text);
            case SCORE -> Map.of("value", number, "low", number, "high", number, "cvss", number, "severity", text);
            case POSTURE -> Map.of("word", text);
            case THREAT, CHAIN -> {
                Map<String, FieldType> fields = new TreeMap<>();
                Stream.concat(Stream.of("id"), TAXONOMIES.stream()).forEach(f -> fields.put(f, text));
                fields.put(this == CHAIN ? "status" : "certainty", text);
                if (this == THREAT) {
                    fields.put("layer", number);
                }
                yield fields;
            }
            case CONTRADICTION -> Map.of("stake", text);
            case COVERAGE -> Map.of("share", number, "answered", number, "asked", number);
            case OPEN_QUESTION -> Map.of("id", text, "family", text, "swing", number);
        };
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
