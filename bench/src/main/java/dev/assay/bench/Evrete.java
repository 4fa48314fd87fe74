package dev.assay.bench;

import dev.assay.rule.Condition;
import dev.assay.rule.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.RhsContext;
import org.evrete.api.StatefulSession;
import org.evrete.api.ValuesPredicate;
import org.evrete.api.builders.LhsBuilder;
import org.evrete.api.builders.RuleSetBuilder;

/**
 * Evrete. It has no negation over facts, so all facts of a listing are one fact, as in Assay. Each line of a condition is
 * a condition of its own on it, equal lines are the same object. Sessions are kept and cleared, which was found to be faster
 * than a new one each time. Derivations are a knowledge of their own, fired until nothing new follows.
 */
final class Evrete implements Contender {

    private static final KnowledgeService SERVICE = new KnowledgeService();

    private final Map<String, ValuesPredicate> lines = new HashMap<>();
    private final StatefulSession derive;
    private final StatefulSession judge;
    private boolean news;

    Evrete(Task task) {
        derive = session(task.derivations(), rule -> {
            String capability = Task.derived(rule);
            return context -> news |= context.<Known>get("$k").derive(capability);
        });
        judge = session(task.factors(), rule -> {
            Totals.Effect effect = Totals.Effect.of(rule);
            return context -> context.<Known>get("$k").totals.apply(effect);
        });
    }

    private interface Then {
        Consumer<RhsContext> of(Rule rule);
    }

    private StatefulSession session(List<Rule> rules, Then then) {
        RuleSetBuilder<Knowledge> builder = SERVICE.newKnowledge().builder();
        for (Rule rule : rules) {
            LhsBuilder<Knowledge> when = builder.newRule(rule.id()).forEach("$k", Known.class);
            Condition condition = Objects.requireNonNull(rule.when());
            for (Condition line : condition instanceof Condition.All all ? all.parts() : List.of(condition)) {
                when = when.where(line(line), "$k.self");
            }
            builder = when.execute(then.of(rule));
        }
        return builder.build().newStatefulSession();
    }

    private ValuesPredicate line(Condition line) {
        return lines.computeIfAbsent(line.text(), text -> {
            Predicate<Known> test = Tests.of(line);
            return values -> test.test(values.<Known>get(0));
        });
    }

    @Override
    public Object prepare(Case listing) {
        return listing;
    }

    @Override
    public int[] evaluate(Object listing) {
        Known known = new Known((Case) listing);
        do {
            news = false;
            fire(derive, known);
        } while (news);
        fire(judge, known);
        return known.totals.values();
    }

    private static void fire(StatefulSession session, Known known) {
        session.insert(known);
        session.fire();
        session.clear();
    }
}
