package dev.assay.policy;

import dev.assay.assess.Examination;
import dev.assay.model.Capability;
import dev.assay.model.Effect;
import dev.assay.model.Fact;
import dev.assay.model.OpenQuestion;
import dev.assay.model.Status;
import dev.assay.model.Vocabulary;
import dev.assay.rule.Conclusion;
import dev.assay.rule.Condition;
import dev.assay.rule.FactType;
import dev.assay.rule.Rule;
import dev.assay.rule.Scene;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What each capability may be by the answers to the open questions of one listing, and what follows from them. */
final class Openness {

    private static final int PRESENT = 1;
    private static final int ABSENT = 2;
    private static final int UNKNOWN = 4;
    private static final String KIND = "kind";

    private final Scene scene;
    private final Vocabulary vocabulary;
    private final int[] states;
    private final boolean kindIsKnown;
    private final Set<String> asked = new HashSet<>();
    private boolean forgets;

    Openness(Examination examination, List<Rule> rules) {
        this.scene = examination.scene();
        this.vocabulary = scene.vocabulary();
        this.states = new int[vocabulary.size()];
        boolean kind = false;
        for (int i = 0; i < states.length; i++) {
            Fact fact = scene.fact(vocabulary.at(i).id());
            states[i] = fact == null ? UNKNOWN : fact.status() == Status.PRESENT ? PRESENT : ABSENT;
            kind |= vocabulary.at(i).family().equals(KIND) && states[i] == PRESENT;
        }
        this.kindIsKnown = kind;
        examination.assessment().openQuestions().stream()
                .map(OpenQuestion::capability)
                .forEach(this::ask);
        List<Rule> derivations = rules.stream()
                .filter(r -> r.conclusion() instanceof Conclusion.Derive)
                .toList();
        while (isAnyOpen() && derivations.stream().filter(this::derive).count() > 0) {
            // until nothing changes
        }
    }

    /** An answer that contradicts what is known is read the riskier way, so that some facts stay whatever is answered. */
    private void ask(String id) {
        asked.add(id);
        int at = vocabulary.indexOf(id);
        Capability capability = vocabulary.at(at);
        if (kindIsKnown && capability.family().equals(KIND)) {
            return;
        }
        if (states[at] == UNKNOWN) {
            states[at] = PRESENT | ABSENT | UNKNOWN;
        } else {
            states[at] |= capability.effect() == Effect.MITIGATES ? ABSENT : PRESENT;
        }
    }

    /** Whether a derivation changes what its capability may be. */
    private boolean derive(Rule rule) {
        int at = vocabulary.indexOf(((Conclusion.Derive) rule.conclusion()).capability());
        int before = states[at];
        Condition when = rule.when();
        Truth holds = when == null ? Truth.MAYBE : new Holding(this).truth(when);
        Fact fact = scene.fact(vocabulary.at(at).id());
        if (holds != Truth.NO) {
            states[at] |= PRESENT;
        }
        if (holds != Truth.YES && fact != null && rule.id().equals(fact.derivedBy())) {
            states[at] |= UNKNOWN;
            forgets = true;
        }
        return states[at] != before;
    }

    Scene scene() {
        return scene;
    }

    /** Whether answers may change anything, be it only how well something is known. */
    boolean isAnyAsked() {
        return !asked.isEmpty();
    }

    private boolean isAnyOpen() {
        for (int state : states) {
            if (Integer.bitCount(state) > 1) {
                return true;
            }
        }
        return false;
    }

    /** Whether answers may change a capability. */
    boolean isOpen(String id) {
        return Integer.bitCount(states[vocabulary.indexOf(id)]) > 1;
    }

    /** Whether answers may change a capability, or how well it is known. */
    boolean isTouched(String id) {
        Fact fact = scene.fact(id);
        return isOpen(id) || asked.contains(id) || (isAnyAsked() && fact != null && fact.derivedBy() != null);
    }

    /** Whether the kind of agent may become known. */
    boolean mayLearnKind() {
        return !kindIsKnown
                && vocabulary.capabilities().stream().anyMatch(c -> c.family().equals(KIND) && isOpen(c.id()));
    }

    /** Whether answers may take away what was derived. */
    boolean mayForget() {
        return forgets;
    }

    /** Whether a capability is of a type. */
    Truth is(FactType type, String id) {
        int wanted = type == FactType.PRESENT ? PRESENT : type == FactType.ABSENT ? ABSENT : UNKNOWN;
        int state = states[vocabulary.indexOf(id)];
        return (state & wanted) == 0 ? Truth.NO : state == wanted ? Truth.YES : Truth.MAYBE;
    }
}
