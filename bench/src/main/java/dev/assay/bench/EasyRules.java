package dev.assay.bench;

import dev.assay.rule.FactCondition;
import dev.assay.rule.FactType;
import dev.assay.rule.Rule;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jeasy.rules.api.Condition;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;
import org.jeasy.rules.mvel.MVELCondition;

/**
 * Easy Rules: conditions tried one after the other in the order of their priority. They are Java predicates, or texts in
 * MVEL, which is its form for rules as data.
 */
final class EasyRules implements Contender {

    private final DefaultRulesEngine engine = new DefaultRulesEngine();
    private final Rules rules = new Rules();

    private EasyRules(Task task, Function<dev.assay.rule.Condition, Condition> form) {
        int priority = 0;
        for (Rule rule : task.rules()) {
            RuleBuilder builder = new RuleBuilder()
                    .name(rule.id())
                    .priority(priority++)
                    .when(form.apply(Objects.requireNonNull(rule.when())));
            if (task.derivations().contains(rule)) {
                String capability = Task.derived(rule);
                rules.register(builder.then(f -> f.<Known>get("known").derive(capability))
                        .build());
            } else {
                Totals.Effect effect = Totals.Effect.of(rule);
                rules.register(builder.then(f -> f.<Known>get("known").totals.apply(effect))
                        .build());
            }
        }
    }

    static EasyRules java(Task task) {
        return new EasyRules(task, condition -> {
            Predicate<Known> when = Tests.of(condition);
            return facts -> when.test(facts.<Known>get("known"));
        });
    }

    static EasyRules mvel(Task task) {
        return new EasyRules(task, condition -> new MVELCondition(expression(condition)));
    }

    private static String expression(dev.assay.rule.Condition condition) {
        if (condition instanceof dev.assay.rule.Condition.All all) {
            return joined(all.parts(), " && ");
        }
        if (condition instanceof dev.assay.rule.Condition.Any any) {
            return joined(any.parts(), " || ");
        }
        if (condition instanceof dev.assay.rule.Condition.Not not) {
            return "!" + expression(not.part());
        }
        FactCondition fact = Tests.fact(condition);
        String set = fact.type() == FactType.PRESENT ? "present" : "absent";
        return fact.candidates().stream()
                .map(c -> set + ".contains('" + c.id() + "')")
                .collect(Collectors.joining(" || ", "(", ")"));
    }

    private static String joined(List<dev.assay.rule.Condition> parts, String operator) {
        return parts.stream().map(EasyRules::expression).collect(Collectors.joining(operator, "(", ")"));
    }

    @Override
    public Object prepare(Case listing) {
        return listing;
    }

    @Override
    public int[] evaluate(Object listing) {
        Known known = new Known((Case) listing);
        Facts facts = new Facts();
        facts.put("known", known);
        facts.put("present", known.present);
        facts.put("absent", known.absent);
        engine.fire(rules, facts);
        return known.totals.values();
    }
}
