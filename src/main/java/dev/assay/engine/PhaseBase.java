package dev.assay.engine;

import dev.assay.rule.Condition;
import dev.assay.rule.Firing;
import dev.assay.rule.Rule;
import dev.assay.rule.RuleGrounds;
import dev.assay.rule.Scene;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.drools.model.DSL;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.rule.FactHandle;

/**
 * The rules of one phase as an executable model. Every line of a condition is a constraint on the one fact of the
 * session, the {@link Run}; lines with equal text share a node of the network. A session keeps nothing but that fact, and
 * is used again once it is deleted.
 */
final class PhaseBase {

    private final RuleGrounds grounds;
    private final KieBase base;
    private final Deque<StatefulKnowledgeSessionImpl> idle = new ArrayDeque<>();

    PhaseBase(String name, List<Rule> rules) {
        ModelImpl model = new ModelImpl(name);
        Map<String, Condition> lines = new HashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            model.addRule(rule(name, rules.get(i), i, lines));
        }
        base = KieBaseBuilder.createKieBaseFromModel(model);
        Network.finish(base, rules, lines);
        grounds = new RuleGrounds(rules);
    }

    private static org.drools.model.Rule rule(String phase, Rule rule, int position, Map<String, Condition> lines) {
        Variable<Run> run = DSL.declarationOf(Run.class, "run");
        PatternDef<Run> pattern = PatternDSL.pattern(run);
        Condition when = Objects.requireNonNull(rule.when());
        for (Condition line : Lines.of(when)) {
            String text = line.text();
            lines.putIfAbsent(text, line);
            pattern = pattern.expr(text, new Holds(line));
        }
        return PatternDSL.rule(phase, rule.name()).build(pattern, DSL.on(run).execute(new Fires(position)));
    }

    List<Firing> fire(Scene scene) {
        Run run = new Run(scene);
        StatefulKnowledgeSessionImpl session = take();
        FactHandle handle = session.insert(run);
        session.flushPropagations();
        session.delete(handle);
        session.flushPropagations();
        giveBack(session);
        BitSet fired = run.fired();
        List<Firing> firings = new ArrayList<>(fired.cardinality());
        for (int i = fired.nextSetBit(0); i >= 0; i = fired.nextSetBit(i + 1)) {
            firings.add(grounds.firing(i, scene));
        }
        return firings;
    }

    private StatefulKnowledgeSessionImpl take() {
        synchronized (idle) {
            if (!idle.isEmpty()) {
                return idle.pop();
            }
        }
        return (StatefulKnowledgeSessionImpl) base.newKieSession();
    }

    private void giveBack(StatefulKnowledgeSessionImpl session) {
        synchronized (idle) {
            idle.push(session);
        }
    }
}
