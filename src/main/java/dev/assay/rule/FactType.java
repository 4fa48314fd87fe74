package dev.assay.rule;

import java.util.List;
import java.util.Map;
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
    LAYER_STATUS("LayerStatus");

    /** The type of a field. */
    public enum FieldType {
        TEXT,
        NUMBER
    }

    private final String word;

    FactType(String word) {
        this.word = word;
    }

    /** The type of a name as written in rules, or null. */
    public static @Nullable FactType find(String word) {
        return Stream.of(values()).filter(t -> t.word.equals(word)).findFirst().orElse(null);
    }

    /** All names, as written in rules. */
    public static List<String> words() {
        return Stream.of(values()).map(t -> t.word).toList();
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
        };
    }

    /** Whether it stands for a capability with what the listing says of it. */
    public boolean isCapability() {
        return this == PRESENT || this == ABSENT || this == UNKNOWN;
    }
}
