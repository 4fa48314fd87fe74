package dev.assay.engine;

import dev.assay.doc.Place;
import dev.assay.model.Capability;
import dev.assay.model.Change;
import dev.assay.model.Effect;
import dev.assay.model.Vocabulary;
import dev.assay.rule.Conclusion;
import dev.assay.rule.FactCondition;
import dev.assay.rule.FactType;
import dev.assay.rule.FieldTest;
import dev.assay.rule.Phase;
import dev.assay.rule.Rule;
import dev.assay.rule.RuleStatus;
import dev.assay.rule.Scene;
import java.util.List;
import java.util.Set;

/**
 * Loads what every run needs of the engine on a thread of its own, while the caller still reads the rules. It matches a
 * rule of its own and keeps nothing, so that no result depends on it.
 */
public final class Preparation {

    private Preparation() {}

    /** Begins, and does not wait for the end. */
    public static void begin() {
        // no method reference: the first one of a process takes its time, which this thread spends better
        Thread thread = new Thread("assay-preparation") {
            @Override
            public void run() {
                match();
            }
        };
        thread.setDaemon(true);
        thread.start();
    }

    private static void match() {
        Capability capability = new Capability("engine.ready", "", "", "", 0, Effect.DESCRIBES, Change.NONE);
        Vocabulary vocabulary = new Vocabulary(List.of(capability));
        FieldTest test = new FieldTest.OneOf("id", Set.of(capability.id()), true);
        Rule rule = new Rule(
                "ENG-000",
                "Ready",
                new Conclusion.Derive(capability.id()),
                "",
                "",
                RuleStatus.DEPRECATED,
                List.of(),
                FactCondition.some(FactType.UNKNOWN, test, vocabulary, "ready"),
                Phase.DERIVE,
                Place.of(""),
                "");
        new SafeMatcher(List.of(rule)).fire(Phase.DERIVE, Scene.of(vocabulary, List.of()));
    }
}
