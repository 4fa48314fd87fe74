package dev.assay.policy;

import dev.assay.assess.Examination;
import dev.assay.model.Effect;
import dev.assay.model.Fact;
import dev.assay.model.Status;
import dev.assay.model.Vocabulary;
import dev.assay.rule.Conclusion;
import dev.assay.rule.Condition;
import dev.assay.rule.FactType;
import dev.assay.rule.Mask;
import dev.assay.rule.Rule;
import dev.assay.rule.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What each capability may be by the answers to the open questions of one listing, and what follows from them. */
final class Openness {

    private static final String KIND = "kind";

    private final Scene scene;
    private final Vocabulary vocabulary;
    private final boolean kindIsKnown;
    private final Mask derived;
    private final Mask asked;
    private Mask present;
    private Mask absent;
    private Mask unknown;
    /** The capabilities that may be more than one of the three. */
    private Mask open;

    private boolean forgets;

    Openness(Examination examination, Consequences rules) {
        this.scene = examination.scene();
        this.vocabulary = scene.vocabulary();
        this.present = scene.mask(FactType.PRESENT);
        this.absent = scene.mask(FactType.ABSENT);
        this.unknown = scene.mask(FactType.UNKNOWN);
        List<String> ids = new ArrayList<>();
        boolean kind = false;
        for (Fact fact : scene.facts()) {
            kind |= fact.status() == Status.PRESENT && isKind(vocabulary.indexOf(fact.capability()));
            if (fact.derivedBy() != null) {
                ids.add(fact.capability());
            }
        }
        this.kindIsKnown = kind;
        this.derived = Mask.of(vocabulary, ids);
        List<String> questions = new ArrayList<>();
        examination.assessment().openQuestions().forEach(q -> questions.add(q.capability()));
        this.asked = Mask.of(vocabulary, questions);
        questions.forEach(q -> ask(vocabulary.indexOf(q)));
        this.open = several();
        while (!open.isEmpty() && derives(rules)) {
            // until nothing changes
        }
    }

    private boolean isKind(int at) {
        return vocabulary.at(at).family().equals(KIND);
    }

    private Mask several() {
        return present.and(absent.or(unknown)).or(absent.and(unknown));
    }

    /** An answer that contradicts what is known is read the riskier way, so that some facts stay whatever is answered. */
    private void ask(int at) {
        if (kindIsKnown && isKind(at)) {
            return;
        }
        boolean free = scene.mask(FactType.UNKNOWN).has(at);
        boolean mitigates = vocabulary.at(at).effect() == Effect.MITIGATES;
        if (free || !mitigates) {
            present = present.with(at);
        }
        if (free || mitigates) {
            absent = absent.with(at);
        }
    }

    /** Whether some derivation changes what its capability may be. */
    private boolean derives(Consequences rules) {
        boolean changes = false;
        Holding holding = new Holding(this);
        for (Consequences.Reasoned<Conclusion.Derive> derivation : rules.derivations()) {
            changes |= derive(
                    derivation.rule(), vocabulary.indexOf(derivation.subject().capability()), holding);
        }
        return changes;
    }

    private boolean derive(Rule rule, int at, Holding holding) {
        Condition when = rule.when();
        Truth holds = when == null ? Truth.MAYBE : holding.truth(when);
        boolean changes = false;
        if (holds != Truth.NO && !present.has(at)) {
            present = present.with(at);
            changes = true;
        }
        if (holds != Truth.YES && derived.has(at)) {
            Fact fact = Objects.requireNonNull(scene.fact(vocabulary.at(at).id()));
            if (rule.id().equals(fact.derivedBy())) {
                changes |= !unknown.has(at);
                unknown = unknown.with(at);
                forgets = true;
            }
        }
        if (changes) {
            open = several();
        }
        return changes;
    }

    Scene scene() {
        return scene;
    }

    /** Whether answers may change anything, be it only how well something is known. */
    boolean isAnyAsked() {
        return !asked.isEmpty();
    }

    /** The capabilities that answers may change. */
    Mask open() {
        return open;
    }

    /** The capabilities that answers may change, or how well they are known. */
    Mask touched() {
        return isAnyAsked() ? open.or(asked).or(derived) : open;
    }

    /** Whether answers may change a capability. */
    boolean isOpen(String id) {
        return open.has(vocabulary.indexOf(id));
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
        int at = vocabulary.indexOf(id);
        return !possible(type).has(at) ? Truth.NO : open.has(at) ? Truth.MAYBE : Truth.YES;
    }

    /** How many of some capabilities may be of a type at most. */
    int most(FactType type, Mask among) {
        return possible(type).common(among);
    }

    /** How many of some capabilities are of a type whatever is answered. */
    int least(FactType type, Mask among) {
        return possible(type).common(among, open);
    }

    private Mask possible(FactType type) {
        return type == FactType.PRESENT ? present : type == FactType.ABSENT ? absent : unknown;
    }
}
