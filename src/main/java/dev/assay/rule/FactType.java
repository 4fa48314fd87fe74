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
    LAYER_STATUS("LayerStatus", Fields.LAYER);

    /** The type of a field. */
    public enum FieldType {
        TEXT,
        NUMBER
    }

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
        return fields;
    }

    /** Whether it stands for a capability with what the listing says of it. */
    public boolean isCapability() {
        return this == PRESENT || this == ABSENT || this == UNKNOWN;
    }
}
