package dev.assay.report;

import dev.assay.model.Aivss;
import dev.assay.model.BaselineState;
import dev.assay.model.Decimals;
import dev.assay.model.Decision;
import dev.assay.model.Fact;
import dev.assay.model.PackId;
import dev.assay.model.PolicyCheck;
import dev.assay.model.PolicyFinding;
import dev.assay.model.Standing;
import dev.assay.model.Verdict;
import dev.assay.model.WaivedBy;
import dev.assay.model.WaiverState;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a policy's decisions as JSON, by the published schema. */
public final class DecisionJson {

    private DecisionJson() {}

    /** Writes one document. */
    public static void write(PolicyCheck check, Writer out) {
        JsonTree.write(tree(check), out);
    }

    private static Map<String, @Nullable Object> tree(PolicyCheck check) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("formatVersion", Decision.FORMAT_VERSION);
        tree.put("policy", pack(check.policy()));
        tree.put("parameters", check.parameters());
        Verdict failOn = check.failOn();
        tree.put("failOn", failOn == null ? "never" : failOn.word());
        tree.put("failOnUnknown", check.failOnUnknown());
        if (check.today() != null) {
            tree.put("today", check.today().toString());
        }
        tree.put("summary", summary(check));
        tree.put(
                "decisions",
                check.decisions().stream().map(d -> decision(d, check)).toList());
        tree.put("waivers", check.waivers().stream().map(DecisionJson::waiver).toList());
        return tree;
    }

    private static Map<String, Object> summary(PolicyCheck check) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("listings", check.decisions().size());
        summary.put("deny", check.count(Verdict.DENY));
        summary.put("review", check.count(Verdict.REVIEW));
        summary.put("allow", check.count(Verdict.ALLOW));
        summary.put(
                "failing", (int) check.decisions().stream().filter(check::fails).count());
        summary.put("couldGetWorse", (int)
                check.decisions().stream().filter(Decision::couldGetWorse).count());
        summary.put("waivedFindings", check.count(Standing.WAIVED));
        BaselineState baseline = check.baseline();
        if (baseline != null) {
            summary.put("knownFindings", baseline.known());
            summary.put("goneFindings", baseline.gone());
        }
        return summary;
    }

    private static Map<String, Object> decision(Decision d, PolicyCheck check) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", d.id());
        tree.put("name", d.name());
        tree.put("verdict", d.verdict().word());
        tree.put("mildest", d.mildest().word());
        tree.put("worst", d.worst().word());
        tree.put("restsOnUnknowns", d.restsOnUnknowns());
        tree.put("couldGetWorse", d.couldGetWorse());
        tree.put("fails", check.fails(d));
        tree.put("obligations", d.obligations());
        tree.put("findings", d.findings().stream().map(DecisionJson::finding).toList());
        tree.put("flips", d.flips().stream().map(DecisionJson::flip).toList());
        tree.put("aivss", aivss(d.aivss()));
        tree.put("rulePack", pack(d.rulePack()));
        tree.put("listingDigest", d.listingDigest());
        return tree;
    }

    private static Map<String, @Nullable Object> finding(PolicyFinding f) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("rule", f.rule());
        tree.put("title", f.title());
        tree.put("verdict", f.verdict().word());
        tree.put("standing", f.standing().word());
        WaivedBy by = f.waivedBy();
        if (by != null) {
            tree.put("waivedBy", waivedBy(by));
        }
        tree.put("reason", f.reason());
        tree.put("obligations", f.obligations());
        tree.put("results", f.results());
        tree.put("threats", f.threats());
        tree.put("facts", f.facts().stream().map(DecisionJson::fact).toList());
        tree.put("unknowns", f.unknowns());
        return tree;
    }

    private static Map<String, Object> fact(Fact fact) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", fact.capability());
        tree.put("status", fact.status().word());
        tree.put("strength", fact.strength().word());
        if (fact.derivedBy() != null) {
            tree.put("derivedBy", fact.derivedBy());
        }
        tree.put("evidence", fact.evidence().stream().map(EvidenceTree::of).toList());
        if (fact.contested()) {
            tree.put("against", fact.against().stream().map(EvidenceTree::of).toList());
        }
        return tree;
    }

    private static Map<String, Object> flip(Decision.Flip flip) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("capability", flip.capability());
        tree.put("status", flip.status().word());
        tree.put("verdict", flip.verdict().word());
        tree.put("rules", flip.rules());
        return tree;
    }

    private static Map<String, Object> aivss(Aivss aivss) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("score", Decimals.plain(aivss.score()));
        tree.put("low", Decimals.plain(aivss.interval().low()));
        tree.put("high", Decimals.plain(aivss.interval().high()));
        tree.put("severity", aivss.severity());
        tree.put("profile", aivss.profile());
        return tree;
    }

    private static Map<String, @Nullable Object> waiver(WaiverState w) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("subject", w.subject());
        tree.put("listing", w.listing());
        tree.putAll(waivedBy(w.waivedBy()));
        tree.put("fate", w.fate().word());
        tree.put("findings", w.findings());
        return tree;
    }

    private static Map<String, @Nullable Object> waivedBy(WaivedBy by) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("reason", by.reason());
        tree.put("owner", by.owner());
        tree.put("expires", by.expires().toString());
        if (by.until() != null) {
            tree.put("until", by.until());
        }
        return tree;
    }

    private static Map<String, Object> pack(PackId pack) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", pack.name());
        tree.put("version", pack.version());
        tree.put("digest", pack.digest());
        return tree;
    }
}
