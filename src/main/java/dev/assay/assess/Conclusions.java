package dev.assay.assess;

import dev.assay.model.Because;
import dev.assay.rule.Conclusion;
import dev.assay.rule.Firing;
import dev.assay.rule.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What rules concluded for one listing, by kind of conclusion. */
final class Conclusions {

    /** A firing with its conclusion by type. */
    record Concluded<C extends Conclusion>(C conclusion, Firing firing) {

        Because because() {
            Rule rule = firing.rule();
            return new Because(
                    rule.id(), rule.title(), conclusion.effect(), rule.reason(), firing.facts(), firing.unknowns());
        }
    }

    private final Map<Class<?>, List<Firing>> byKind = new HashMap<>();

    void add(List<Firing> firings) {
        for (Firing firing : firings) {
            byKind.computeIfAbsent(firing.rule().conclusion().getClass(), k -> new ArrayList<>())
                    .add(firing);
        }
    }

    /** The conclusions of a kind that pass a test, in the order of the pack. */
    <C extends Conclusion> Stream<Concluded<C>> of(Class<C> kind, Predicate<C> test) {
        return byKind.getOrDefault(kind, List.of()).stream()
                .map(f -> new Concluded<>(kind.cast(f.rule().conclusion()), f))
                .filter(c -> test.test(c.conclusion()));
    }
}
