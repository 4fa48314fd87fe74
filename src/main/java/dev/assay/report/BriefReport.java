package dev.assay.report;

import dev.assay.model.Assessment;
import dev.assay.model.Brief;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes what is kept of an assessment for a report over many: an object of 1 to 3 KB. */
public final class BriefReport {

    private BriefReport() {}

    /** Writes one on a line, with a line break behind it. */
    public static void write(Brief brief, Writer out) {
        JsonTree.write(tree(brief), out, false);
    }

    private static Map<String, Object> tree(Brief b) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("formatVersion", Assessment.FORMAT_VERSION);
        tree.put("brief", true);
        tree.put("id", b.id());
        tree.put("name", b.name());
        tree.put("kind", b.kind());
        tree.put("posture", b.posture().word());
        tree.put("score", b.score());
        tree.put("low", b.interval().low());
        tree.put("high", b.interval().high());
        tree.put("exact", b.interval().exact());
        tree.put("severity", b.severity());
        tree.put("profile", b.profile());
        tree.put("factors", b.factors());
        tree.put("mapped", b.mapped());
        tree.put("threats", b.threats());
        tree.put("completeChains", b.completeChains());
        tree.put("openChains", b.openChains());
        tree.put("contradictions", b.contradictions());
        tree.put(
                "openQuestions",
                b.questions().stream().map(BriefReport::question).toList());
        tree.put("answered", b.coverage().answered());
        tree.put("asked", b.coverage().asked());
        Map<String, Object> pack = new LinkedHashMap<>();
        pack.put("name", b.rulePack().name());
        pack.put("version", b.rulePack().version());
        pack.put("digest", b.rulePack().digest());
        tree.put("rulePack", pack);
        tree.put("listingDigest", b.listingDigest());
        return tree;
    }

    private static Map<String, Object> question(Brief.Question question) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("capability", question.capability());
        tree.put("scoreIfPresent", question.scoreIfPresent());
        tree.put("scoreIfAbsent", question.scoreIfAbsent());
        return tree;
    }
}
