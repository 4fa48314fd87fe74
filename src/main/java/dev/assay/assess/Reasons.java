package dev.assay.assess;

import dev.assay.model.Because;
import dev.assay.rule.Conclusion;
import dev.assay.rule.Firing;
import dev.assay.rule.Rule;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Turns firings into what an assessment says about them. */
final class Reasons {

    private Reasons() {}

    static Because of(Firing firing) {
        Rule rule = firing.rule();
        return new Because(
                rule.id(), rule.title(), rule.conclusion().effect(), rule.reason(), firing.facts(), firing.unknowns());
    }

    /** The firings whose conclusions are of a kind and pass a test, each with its conclusion. */
    static <C extends Conclusion> Stream<Concluded<C>> select(List<Firing> firings, Class<C> kind, Predicate<C> test) {
        return firings.stream()
                .filter(f -> kind.isInstance(f.rule().conclusion()))
                .map(f -> new Concluded<>(kind.cast(f.rule().conclusion()), f))
                .filter(c -> test.test(c.conclusion()));
    }

    /** A firing with its conclusion by type. */
    record Concluded<C extends Conclusion>(C conclusion, Firing firing) {}
}
