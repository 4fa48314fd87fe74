package dev.assay.drl;

import dev.assay.model.Capability;
import dev.assay.model.Certainty;
import dev.assay.model.ChainStatus;
import dev.assay.model.Effect;
import dev.assay.model.Factor;
import dev.assay.model.Posture;
import dev.assay.model.Stake;
import dev.assay.model.Strength;
import dev.assay.model.ThreatCatalogue;
import dev.assay.model.Vocabulary;
import dev.assay.rule.FactType;
import dev.assay.rule.LayerState;
import dev.assay.rule.Parameter;
import dev.assay.score.Severity;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
    private final @Nullable Taxonomies taxonomies;
    private final boolean lenient;
    private final Map<String, Parameter> parameters = new LinkedHashMap<>();

    /** For an assessing pack. */
    Ids(Vocabulary vocabulary) {
        this(vocabulary, null, List.of());
    }

    /** For a policy, if there is a catalogue. */
    Ids(Vocabulary vocabulary, @Nullable ThreatCatalogue threats, Collection<Parameter> parameters) {
        this(vocabulary, threats, parameters, false);
    }

    private Ids(
            Vocabulary vocabulary,
            @Nullable ThreatCatalogue threats,
            Collection<Parameter> parameters,
            boolean lenient) {
        this.lenient = lenient;
        this.vocabulary = vocabulary;
        this.capabilities = ordered(vocabulary.capabilities().stream().map(Capability::id));
        this.families = ordered(vocabulary.capabilities().stream().map(Capability::family));
        this.taxonomies = threats == null ? null : new Taxonomies(threats);
        parameters.forEach(p -> this.parameters.put(p.name(), p));
    }

    /** For a rule that was read before: names are known to be right, and values don't matter. */
    static Ids lenient(Vocabulary vocabulary) {
        return new Ids(vocabulary, new ThreatCatalogue(List.of()), List.of(), true);
    }

    boolean isLenient() {
        return lenient;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Collection<String> capabilities() {
        return capabilities;
    }

    /** Whether the rules are those of a policy. */
    boolean isPolicy() {
        return taxonomies != null;
    }

    /** The threats, for a policy. */
    @Nullable
    Taxonomies taxonomies() {
        return taxonomies;
    }

    /** The parameters by name. */
    Map<String, Parameter> parameters() {
        return parameters;
    }

    /** The texts that a text field can have. */
    Collection<String> of(FactType type, String field) {
        if (taxonomies != null && (type == FactType.THREAT || type == FactType.CHAIN)) {
            Collection<String> ids = taxonomies.ids(field);
            if (!ids.isEmpty()) {
                return ids;
            }
        }
        return switch (field) {
            case "id" -> type.isCapability() || type == FactType.OPEN_QUESTION ? capabilities : FACTORS;
            case "family" -> families;
            case "effect" -> EFFECTS;
            case "strength" -> STRENGTHS;
            case "severity" -> Stream.of(Severity.values()).map(Severity::label).toList();
            case "word" -> Stream.of(Posture.values()).map(Posture::word).toList();
            case "certainty" ->
                Stream.of(Certainty.values()).map(Certainty::word).toList();
            case "stake" -> Stream.of(Stake.values()).map(Stake::word).toList();
            default ->
                type == FactType.CHAIN
                        ? Stream.of(ChainStatus.values()).map(ChainStatus::word).toList()
                        : List.of(LayerState.MAPPED, LayerState.NOT_CERTAIN);
        };
    }

    /** What such a text is called in a message. */
    static String what(FactType type, String field) {
        return switch (type) {
            case THREAT, CHAIN -> "id".equals(field) ? "threat" : field;
            case POSTURE -> "posture";
            default ->
                "id".equals(field)
                        ? (type.isCapability() || type == FactType.OPEN_QUESTION ? "capability" : "factor")
                        : field;
        };
    }

    private static Set<String> ordered(Stream<String> ids) {
        return ids.collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
