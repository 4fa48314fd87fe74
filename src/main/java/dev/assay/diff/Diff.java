package dev.assay.diff;

import dev.assay.model.Assessment;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * How two assessments differ: two versions of a listing, as a rule.
 *
 * @param before the old one
 * @param after the new one
 * @param facts the facts that differ, in vocabulary order
 * @param results the results that differ, but for facts, in the order of their keys
 */
public record Diff(Assessment before, Assessment after, List<FactChange> facts, List<ResultChange> results) {

    /** Copies the lists. */
    public Diff {
        facts = List.copyOf(facts);
        results = List.copyOf(results);
    }

    /** Compares two assessments. */
    public static Diff between(Assessment before, Assessment after, Background background) {
        return new Differ(before, after, background).diff();
    }

    /** Whether anything but texts differs. */
    public boolean isEmpty() {
        return facts.isEmpty() && results.isEmpty();
    }

    /** By how much the score rises; negative if it falls. */
    public BigDecimal scoreChange() {
        return after.aivss().score().subtract(before.aivss().score());
    }

    /** The claims of controls that are lost. */
    public List<FactChange> controlsLost() {
        return facts.stream().filter(f -> f.loss() != null).toList();
    }

    /** The facts, but for controls, on which the listing's statements now disagree. */
    public List<FactChange> contested() {
        return facts.stream()
                .filter(f -> f.isNowContested() && f.loss() == null)
                .toList();
    }

    /** The facts that differ in a way. */
    public List<FactChange> facts(FactChange.Kind kind) {
        return facts.stream().filter(f -> f.kind() == kind).toList();
    }

    /** The results of some kinds. */
    public List<ResultChange> results(Subject... subjects) {
        List<Subject> wanted = List.of(subjects);
        return results.stream().filter(r -> wanted.contains(r.subject())).toList();
    }

    /** Why differences may come from something else than the listing, and what else is worth knowing. */
    public List<String> warnings() {
        return Stream.of(rules(), profile(), names()).filter(w -> !w.isEmpty()).toList();
    }

    private String rules() {
        return before.rulePack().digest().equals(after.rulePack().digest())
                ? ""
                : "the assessments were made by different rules, the old one by "
                        + Words.pack(before.rulePack()) + ", the new one by " + Words.pack(after.rulePack())
                        + "; differences may come from the rules";
    }

    private String profile() {
        return before.aivss().profile().equals(after.aivss().profile())
                ? ""
                : "the scores were added up by different profiles, the old one by "
                        + before.aivss().profile() + ", the new one by "
                        + after.aivss().profile();
    }

    private String names() {
        String ids = before.id().equals(after.id()) ? "" : "the ids differ: " + before.id() + " and " + after.id();
        return !ids.isEmpty() || before.name().equals(after.name())
                ? ids
                : "the name differs: " + before.name() + " and " + after.name();
    }
}
