package dev.assay.lint;

import dev.assay.rule.Condition;
import dev.assay.rule.Rule;
import java.util.function.BiConsumer;

/** A lint made of a function. */
record Check(String id, String title, Level level, BiConsumer<PackUnderCheck, Report> look) implements Lint {

    /** Looks at one rule. */
    interface OfRule {
        void check(Rule rule, PackUnderCheck pack, Report report);
    }

    /** Looks at one rule whose condition is of the safe subset. */
    interface OfCondition {
        void check(Rule rule, Condition when, PackUnderCheck pack, Report report);
    }

    static Lint error(String id, String title, BiConsumer<PackUnderCheck, Report> look) {
        return new Check(id, title, Level.ERROR, look);
    }

    static Lint warning(String id, String title, BiConsumer<PackUnderCheck, Report> look) {
        return new Check(id, title, Level.WARNING, look);
    }

    /** Looks at each rule; what it reports begins with the rule's id. */
    static BiConsumer<PackUnderCheck, Report> rules(OfRule check) {
        return (pack, report) -> pack.rules()
                .forEach(rule -> check.check(
                        rule,
                        pack,
                        (place, message, maybe) -> report.add(place, "rule " + rule.id() + ": " + message, maybe)));
    }

    /** Looks at each rule whose condition is known; rules in full DRL are passed over. */
    static BiConsumer<PackUnderCheck, Report> conditions(OfCondition check) {
        return rules((rule, pack, report) -> {
            Condition when = rule.when();
            if (when != null) {
                check.check(rule, when, pack, report);
            }
        });
    }

    @Override
    public void check(PackUnderCheck pack, Report report) {
        look.accept(pack, report);
    }
}
