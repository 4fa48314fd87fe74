package dev.assay.bench;

import dev.assay.engine.SafeMatcher;
import dev.assay.engine.TrustedMatcher;
import dev.assay.model.Fact;
import dev.assay.model.Status;
import dev.assay.model.Strength;
import dev.assay.model.Vocabulary;
import dev.assay.rule.Firing;
import dev.assay.rule.Matcher;
import dev.assay.rule.Phase;
import dev.assay.rule.Rule;
import dev.assay.rule.Scene;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Assay's engine alone, on the same rules as the others: each firing has the facts behind it, nothing else is made of
 * them. Or the same rules compiled from DRL, every capability a fact of the session, as Drools is commonly used.
 */
final class AssayMatcher implements Contender {

    private final Vocabulary vocabulary;
    private final Matcher matcher;
    private final Map<Rule, Totals.Effect> effects = new IdentityHashMap<>();

    private AssayMatcher(Task task, Matcher matcher) {
        this.vocabulary = task.pack().vocabulary();
        this.matcher = matcher;
        task.factors().forEach(r -> effects.put(r, Totals.Effect.of(r)));
    }

    static AssayMatcher safe(Task task) {
        return new AssayMatcher(task, new SafeMatcher(task.rules()));
    }

    static AssayMatcher compiled(Task task) {
        TreeMap<String, String> drl = new TreeMap<>(task.pack().drl());
        drl.keySet()
                .removeIf(p -> !p.endsWith("derive.drl") && !(p.contains("factors/") && !p.endsWith("language.drl")));
        return new AssayMatcher(task, new TrustedMatcher(task.rules(), drl));
    }

    static List<Fact> facts(Case listing) {
        return Stream.concat(
                        listing.present().stream().map(id -> fact(id, Status.PRESENT)),
                        listing.absent().stream().map(id -> fact(id, Status.ABSENT)))
                .toList();
    }

    private static Fact fact(String id, Status status) {
        return Fact.stated(id, status, Strength.DECLARED, List.of());
    }

    @Override
    public Object prepare(Case listing) {
        return facts(listing);
    }

    @SuppressWarnings("unchecked")
    @Override
    public int[] evaluate(Object facts) {
        Totals totals = new Totals();
        for (Firing firing : firings((List<Fact>) facts)) {
            totals.apply(effects.get(firing.rule()));
        }
        return totals.values();
    }

    List<Firing> firings(List<Fact> facts) {
        Map<String, Fact> known = new LinkedHashMap<>();
        facts.forEach(f -> known.put(f.capability(), f));
        Scene scene = Scene.of(vocabulary, facts);
        while (true) {
            boolean news = false;
            for (Firing firing : matcher.fire(Phase.DERIVE, scene)) {
                String id = Task.derived(firing.rule());
                Fact now = known.get(id);
                if (now == null || now.status() == Status.ABSENT) {
                    known.put(id, fact(id, Status.PRESENT));
                    news = true;
                }
            }
            if (!news) {
                return matcher.fire(Phase.JUDGE, scene);
            }
            scene = Scene.of(vocabulary, known.values());
        }
    }
}
