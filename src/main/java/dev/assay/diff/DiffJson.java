package dev.assay.diff;

import dev.assay.model.Assessment;
import dev.assay.model.Decimals;
import dev.assay.model.Fact;
import dev.assay.report.EvidenceTree;
import dev.assay.report.JsonTree;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes differences as JSON, by the published schema. */
final class DiffJson {

    private DiffJson() {}

    static void write(Listed listed, List<Gate.Failure> failures, PrintWriter out) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("formatVersion", 1);
        tree.put("warnings", listed.warnings());
        tree.put("compared", listed.compared().size());
        tree.put("changed", listed.changed().stream().map(DiffJson::diff).toList());
        tree.put("added", listed.added().stream().map(DiffJson::only).toList());
        tree.put("removed", listed.removed().stream().map(DiffJson::only).toList());
        tree.put("failures", failures.stream().map(DiffJson::failure).toList());
        JsonTree.write(tree, out);
    }

    private static Map<String, Object> diff(Diff diff) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", diff.after().id());
        tree.put("name", diff.after().name());
        tree.put("scoreChange", diff.scoreChange());
        tree.put("before", state(diff.before()));
        tree.put("after", state(diff.after()));
        tree.put(
                "controlsLost", diff.controlsLost().stream().map(DiffJson::loss).toList());
        tree.put(
                "nowContested",
                diff.contested().stream().map(FactChange::capability).toList());
        tree.put("facts", diff.facts().stream().map(DiffJson::fact).toList());
        tree.put("results", diff.results().stream().map(r -> result(diff, r)).toList());
        return tree;
    }

    private static Map<String, Object> state(Assessment a) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", a.id());
        tree.put("name", a.name());
        tree.put("score", Decimals.plain(a.aivss().score()));
        tree.put("severity", a.aivss().severity());
        tree.put("low", Decimals.plain(a.aivss().interval().low()));
        tree.put("high", Decimals.plain(a.aivss().interval().high()));
        tree.put("exact", a.aivss().interval().exact());
        tree.put("profile", a.aivss().profile());
        tree.put("cvssVector", a.aivss().cvssVector());
        tree.put("posture", a.posture().word());
        tree.put("rulePack", a.rulePack().digest());
        tree.put("listingDigest", a.listingDigest());
        return tree;
    }

    private static Map<String, Object> loss(FactChange change) {
        Loss loss = change.loss();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("capability", change.capability());
        tree.put("loss", loss == null ? null : loss.word());
        return tree;
    }

    private static Map<String, Object> fact(FactChange change) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("capability", change.capability());
        tree.put("kind", change.kind().word());
        tree.put("effect", change.effect().word());
        tree.put("before", claim(change.before()));
        tree.put("after", claim(change.after()));
        return tree;
    }

    private static @Nullable Map<String, Object> claim(@Nullable Claim claim) {
        if (claim == null) {
            return null;
        }
        Fact fact = claim.fact();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("status", fact.status().word());
        tree.put("strength", fact.strength().word());
        tree.put("counts", claim.counts());
        if (fact.derivedBy() != null) {
            tree.put("derivedBy", fact.derivedBy());
        }
        tree.put("evidence", fact.evidence().stream().map(EvidenceTree::of).toList());
        if (fact.contested()) {
            tree.put("against", fact.against().stream().map(EvidenceTree::of).toList());
        }
        return tree;
    }

    private static Map<String, Object> result(Diff diff, ResultChange change) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("subject", change.subject().word());
        tree.put("name", change.step().key().name());
        tree.put("title", Section.title(diff, change));
        tree.put("from", change.step().from());
        tree.put("to", change.step().to());
        tree.put("facts", change.facts());
        tree.put("rules", change.shares().stream().map(DiffJson::share).toList());
        return tree;
    }

    private static Map<String, Object> share(Share share) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("rule", share.rule());
        tree.put("change", share.way().words());
        tree.put("effect", share.effect());
        tree.put("reason", share.reason());
        tree.put("facts", share.facts());
        return tree;
    }

    private static Map<String, Object> only(Assessment a) {
        Map<String, Object> tree = state(a);
        tree.put("present", FactChange.present(a));
        return tree;
    }

    private static Map<String, Object> failure(Gate.Failure failure) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("class", failure.name());
        tree.put("listing", failure.listing());
        tree.put("capability", failure.capability().isEmpty() ? null : failure.capability());
        tree.put("what", failure.what());
        return tree;
    }
}
