package dev.assay.assess;

import dev.assay.model.Because;
import dev.assay.model.Vocabulary;
import dev.assay.rule.Conclusion;
import dev.assay.rule.Firing;
import dev.assay.rule.Rule;
import dev.assay.rule.Scene;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What rules concluded for one listing, by kind of conclusion. */
final class Conclusions {

    /** A conclusion with the rule behind it. */
    record Concluded<C extends Conclusion>(C conclusion, Because because) {}

    private static final String FACTS = "{facts}";

    private final Vocabulary vocabulary;
    private final Map<Class<?>, List<Firing>> byKind = new HashMap<>();
    private final List<Firing> doubted = new ArrayList<>();

    Conclusions(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Adds what fired, without what would lower the risk on weakly known facts alone. */
    void add(List<Firing> firings, Scene scene) {
        Weakness weakness = new Weakness(scene);
        for (Firing firing : firings) {
            if (!weakness.allows(firing)) {
                doubted.add(firing);
                continue;
            }
            byKind.computeIfAbsent(firing.rule().conclusion().getClass(), k -> new ArrayList<>())
                    .add(firing);
        }
    }

    /** The conclusions of a kind that pass a test, in the order of the pack. */
    <C extends Conclusion> Stream<Concluded<C>> of(Class<C> kind, Predicate<C> test) {
        List<Concluded<C>> found = new ArrayList<>();
        for (Firing firing : byKind.getOrDefault(kind, List.of())) {
            C conclusion = kind.cast(firing.rule().conclusion());
            if (test.test(conclusion)) {
                found.add(new Concluded<>(conclusion, because(firing)));
            }
        }
        return found.stream();
    }

    /** What would have lowered the risk, had its facts been better known. */
    List<Firing> doubted() {
        return doubted;
    }

    /** What an assessment says of a firing. */
    Because because(Firing firing) {
        Rule rule = firing.rule();
        String reason = rule.reason();
        if (reason.contains(FACTS)) {
            reason = reason.replace(FACTS, Phrases.and(Phrases.of(firing.facts(), vocabulary)));
        }
        return new Because(
                rule.id(), rule.title(), rule.conclusion().effect(), reason, firing.facts(), firing.unknowns());
    }
}
