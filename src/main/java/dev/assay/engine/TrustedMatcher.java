package dev.assay.engine;

import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.model.Capability;
import dev.assay.model.Fact;
import dev.assay.model.Layer;
import dev.assay.model.Status;
import dev.assay.rule.Firing;
import dev.assay.rule.Grounds;
import dev.assay.rule.LayerState;
import dev.assay.rule.Matcher;
import dev.assay.rule.Phase;
import dev.assay.rule.Rule;
import dev.assay.rule.Scene;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.Environment;
import org.kie.api.runtime.KieSession;

/**
 * Matches rules through Drools' own compiler, with all of DRL. Such rules can run any code, so this is for packs whose
 * author is trusted. Every phase is a session of its own over the facts of the scene.
 */
public final class TrustedMatcher implements Matcher {

    private static final int MOST_FIRINGS = 100_000;

    private final List<Rule> rules;
    private final Map<String, Phase> phases = new HashMap<>();
    private final KieBase base;

    /**
     * @param rules the rules with their metadata
     * @param drl the files that they come from, by path
     * @throws ProblemException with the compiler's complaints
     */
    public TrustedMatcher(List<Rule> rules, SortedMap<String, String> drl) {
        this.rules = List.copyOf(rules);
        rules.forEach(r -> phases.put(r.name(), r.phase()));
        this.base = Compiler.compile(drl);
    }

    @Override
    public List<Firing> fire(Phase phase, Scene scene) {
        Matches matches = new Matches(scene.vocabulary());
        Environment environment = KieServices.get().newEnvironment();
        environment.set(Conclude.FIRED, matches);
        KieSession session = base.newKieSession(null, environment);
        try {
            insert(session, scene);
            int fired = session.fireAllRules(m -> phases.get(m.getRule().getName()) == phase, MOST_FIRINGS);
            if (fired >= MOST_FIRINGS) {
                throw new ProblemException(new Problem(
                        Place.of("trusted rules"),
                        "fired " + MOST_FIRINGS + " times for one listing and were stopped",
                        "a rule inserts or changes facts without end"));
            }
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ProblemException(
                    Problem.of(Place.of("trusted rules"), "a rule failed while it was matched: " + e.getMessage()));
        } finally {
            session.dispose();
        }
        return firings(scene, matches);
    }

    private List<Firing> firings(Scene scene, Matches matches) {
        List<Firing> firings = new ArrayList<>();
        for (Rule rule : rules) {
            if (matches.has(rule.name())) {
                Grounds grounds = new Grounds(scene);
                matches.collect(rule.name(), grounds);
                if (rule.when() != null) {
                    rule.when().collect(scene, grounds);
                }
                firings.add(new Firing(rule, grounds.facts(), grounds.unknowns()));
            }
        }
        return firings;
    }

    private static void insert(KieSession session, Scene scene) {
        for (Fact fact : scene.facts()) {
            Capability c = scene.vocabulary().at(scene.vocabulary().indexOf(fact.capability()));
            String effect = c.effect().word();
            String strength = fact.strength().word();
            session.insert(
                    fact.status() == Status.PRESENT
                            ? new Present(c.id(), c.family(), c.layer(), effect, strength)
                            : new Absent(c.id(), c.family(), c.layer(), effect, strength));
        }
        scene.unknowns()
                .forEach(c -> session.insert(
                        new Unknown(c.id(), c.family(), c.layer(), c.effect().word())));
        if (!scene.values().isEmpty()) {
            scene.values()
                    .forEach((factor, value) ->
                            session.insert(new FactorValue(factor.id(), value.doubleValue(), hundredths(value))));
            session.insert(new FactorSum(scene.sum().doubleValue(), hundredths(scene.sum())));
            for (Layer layer : Layer.values()) {
                String status = scene.mapped().contains(layer) ? LayerState.MAPPED : LayerState.NOT_CERTAIN;
                session.insert(new LayerStatus(layer.number(), status));
            }
        }
    }

    private static int hundredths(BigDecimal value) {
        return value.movePointRight(2).intValueExact();
    }
}
