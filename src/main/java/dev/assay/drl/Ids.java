package dev.assay.drl;

import dev.assay.model.Capability;
import dev.assay.model.Effect;
import dev.assay.model.Factor;
import dev.assay.model.Strength;
import dev.assay.model.Vocabulary;
import dev.assay.rule.FactType;
import dev.assay.rule.LayerState;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The texts that a field of a fact type can have; anything else in a rule is a slip. */
final class Ids {

    private static final List<String> FACTORS =
            Stream.of(Factor.values()).map(Factor::id).toList();
    private static final List<String> EFFECTS =
            Stream.of(Effect.values()).map(Effect::word).toList();
    private static final List<String> STRENGTHS =
            Stream.of(Strength.values()).map(Strength::word).toList();

    private final Set<String> capabilities;
    private final Set<String> families;
    private final Vocabulary vocabulary;

    Ids(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.capabilities = ordered(vocabulary.capabilities().stream().map(Capability::id));
        this.families = ordered(vocabulary.capabilities().stream().map(Capability::family));
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Collection<String> capabilities() {
        return capabilities;
    }

    /** The texts that a text field can have. */
    Collection<String> of(FactType type, String field) {
        return switch (field) {
            case "id" -> type.isCapability() ? capabilities : FACTORS;
            case "family" -> families;
            case "effect" -> EFFECTS;
            case "strength" -> STRENGTHS;
            default -> List.of(LayerState.MAPPED, LayerState.NOT_CERTAIN);
        };
    }

    /** What such a text is called in a message. */
    static String what(FactType type, String field) {
        return "id".equals(field) ? (type.isCapability() ? "capability" : "factor") : field;
    }

    private static Set<String> ordered(Stream<String> ids) {
        return ids.collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
