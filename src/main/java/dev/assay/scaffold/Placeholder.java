package dev.assay.scaffold;

import dev.assay.model.Capability;
import dev.assay.model.Effect;
import dev.assay.model.Factor;
import dev.assay.model.Layer;
import dev.assay.model.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Conditions that load and speak of something fitting, until the author writes the right one. */
public final class Placeholder {

    private Placeholder() {}

    /** A condition for a rule about a factor: a capability of the family that bears the factor's name, if there is one. */
    public static List<String> of(Factor factor, Vocabulary vocabulary) {
        String name = factor.id().replace("_", "");
        return List.of(present(first(vocabulary, c -> name.startsWith(c.family()))));
    }

    /** A condition for a rule about a layer: a capability of that layer, if there is one. */
    public static List<String> of(Layer layer, Vocabulary vocabulary) {
        return List.of(present(first(vocabulary, c -> c.layer() == layer.number())));
    }

    /** A condition for a rule of a policy. */
    public static List<String> ofVerdict() {
        return List.of("Score( value >= 9.0 )");
    }

    /** Two legs for a chain. */
    public static List<String> ofChain(Vocabulary vocabulary) {
        String first = first(vocabulary, c -> c.family().equals("context"));
        String second = first(vocabulary, c -> c.family().equals("tool") && !c.id().equals(first));
        return List.of("$what_comes_in : " + present(first), "$what_it_can_do : " + present(second));
    }

    /** Two sides for a contradiction, one of them the capability that is to be asked about. */
    public static List<String> ofContradiction(String asked, Vocabulary vocabulary) {
        String family = asked.replaceAll("\\..*", "");
        return List.of(
                present(asked), present(first(vocabulary, c -> c.family().equals(family) && !c.id().equals(asked))));
    }

    private static String present(String id) {
        return "Present( id == \"" + id + "\" )";
    }

    private static String first(Vocabulary vocabulary, Predicate<Capability> fitting) {
        List<Capability> ranked = new ArrayList<>(vocabulary.capabilities());
        ranked.sort(Comparator.comparing((Capability c) -> !fitting.test(c))
                .thenComparing(c -> c.effect() != Effect.RAISES));
        return ranked.get(0).id();
    }
}
