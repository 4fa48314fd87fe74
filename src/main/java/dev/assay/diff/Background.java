package dev.assay.diff;

import dev.assay.model.Capability;
import dev.assay.model.Effect;
import dev.assay.model.Vocabulary;
import java.util.Set;
import java.util.function.Function;

/**
 * What a comparison knows of the rules.
 *
 * @param vocabulary the capabilities
 * @param mentions the capabilities that the rule of an id names, also those whose absence it asks for; none if it does
 *     not know the rule
 */
public record Background(Vocabulary vocabulary, Function<String, Set<String>> mentions) {

    /** The effect of a capability; what the vocabulary does not have describes. */
    Effect effect(String capability) {
        Capability known = vocabulary.find(capability);
        return known == null ? Effect.DESCRIBES : known.effect();
    }

    /** The position of a capability; what the vocabulary does not have comes last. */
    int position(String capability) {
        int index = vocabulary.indexOf(capability);
        return index < 0 ? Integer.MAX_VALUE : index;
    }
}
