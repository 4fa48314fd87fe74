package dev.assay.diff;

import dev.assay.model.Assessment;
import dev.assay.model.CapabilityClass;
import dev.assay.model.Fact;
import dev.assay.model.Status;
import java.util.ArrayList;
import java.util.List;

/**
 * What must not come in with a new version: capabilities of certain classes, the loss of a control, a higher score, or any
 * difference.
 *
 * @param classes the classes whose capabilities must not become present
 * @param controls whether a claim of a control must not be lost
 * @param score whether the score must not rise
 * @param any whether nothing may differ
 */
public record Gate(List<CapabilityClass> classes, boolean controls, boolean score, boolean any) {

    /** Copies the list. */
    public Gate {
        classes = List.copyOf(classes);
    }

    /**
     * A reason why the gate does not open.
     *
     * @param name the class, or {@code controls-lost}, {@code score}, {@code any}
     * @param listing the listing's id, untrusted text
     * @param capability the capability, or an empty text
     * @param what what happened, in words that follow the listing's id
     */
    public record Failure(String name, String listing, String capability, String what) {}

    /** Why the gate does not open; empty if it does. By listing, then in the order of the gate. */
    public List<Failure> failures(Listed listed) {
        List<Failure> failures = new ArrayList<>();
        for (Diff diff : listed.compared()) {
            compared(diff, failures);
        }
        for (Assessment added : listed.added()) {
            added(added, failures);
        }
        if (any) {
            listed.removed().forEach(a -> failures.add(new Failure("any", a.id(), "", "is no longer there")));
        }
        return failures;
    }

    private void compared(Diff diff, List<Failure> failures) {
        String id = diff.after().id();
        for (CapabilityClass one : classes) {
            diff.facts().stream()
                    .filter(f -> f.isNewlyPresent() && one.capabilities().contains(f.capability()))
                    .forEach(f -> failures.add(new Failure(
                            one.id(), id, f.capability(), "newly has " + f.capability() + ": " + Words.now(f))));
        }
        if (controls) {
            diff.controlsLost()
                    .forEach(f -> failures.add(new Failure(
                            "controls-lost", id, f.capability(), "loses " + f.capability() + ": " + Words.loss(f))));
        }
        if (score && diff.scoreChange().signum() > 0) {
            failures.add(new Failure("score", id, "", "scores higher: " + Words.score(diff)));
        }
        if (any && !diff.isEmpty()) {
            failures.add(new Failure("any", id, "", "differs"));
        }
    }

    /** All that a listing can do is new if the listing is. */
    private void added(Assessment added, List<Failure> failures) {
        for (CapabilityClass one : classes) {
            for (String capability : one.capabilities()) {
                Fact fact = added.fact(capability);
                if (fact != null && fact.status() == Status.PRESENT) {
                    failures.add(new Failure(one.id(), added.id(), capability, "is new and has " + Words.fact(fact)));
                }
            }
        }
        if (any) {
            failures.add(new Failure("any", added.id(), "", "is new"));
        }
    }
}
