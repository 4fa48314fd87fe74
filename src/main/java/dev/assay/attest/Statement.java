package dev.assay.attest;

import dev.assay.model.Aivss;
import dev.assay.model.Assessment;
import dev.assay.model.Decimals;
import dev.assay.model.Decision;
import dev.assay.model.PolicyFinding;
import dev.assay.report.JsonReport;
import dev.assay.report.JsonTree;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An in-toto statement, version 1: which listings were assessed, by which rules, and what came of it. It holds no time
 * and nothing of the machine, so that the same listings and rules always give the same bytes.
 */
public final class Statement {

    /** What in-toto calls the form of a statement. */
    public static final String TYPE = "https://in-toto.io/Statement/v1";

    /** What tells statements of this kind from others; an identifier, nothing is fetched from there. */
    public static final String PREDICATE = "https://assay.dev/assessment/v1";

    private final List<Subject> subjects;
    private final Basis basis;
    private final List<Map<String, Object>> results = new ArrayList<>();

    /**
     * @param subjects the files of listings, in the order in which they were read
     * @param basis what the results rest on
     */
    public Statement(List<Subject> subjects, Basis basis) {
        this.subjects = List.copyOf(subjects);
        this.basis = basis;
    }

    /**
     * Adds what came of a listing.
     *
     * @param decision what a policy said of it, or null without any
     */
    public Statement add(Assessment assessment, @Nullable Decision decision) {
        StringWriter json = new StringWriter();
        JsonReport.write(assessment, json, false);
        Aivss aivss = assessment.aivss();
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("id", assessment.id());
        result.put("listingDigest", assessment.listingDigest());
        result.put("score", Decimals.plain(aivss.score()));
        result.put("low", Decimals.plain(aivss.interval().low()));
        result.put("high", Decimals.plain(aivss.interval().high()));
        result.put("severity", aivss.severity());
        result.put("posture", assessment.posture().word());
        result.put("assessment", digest(json.toString()));
        if (decision != null) {
            result.put("verdict", decision.verdict().word());
            result.put("mildest", decision.mildest().word());
            result.put("worst", decision.worst().word());
            result.put(
                    "findings",
                    decision.findings().stream().map(Statement::finding).toList());
        }
        results.add(result);
        return this;
    }

    private static Map<String, Object> finding(PolicyFinding finding) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("rule", finding.rule());
        tree.put("verdict", finding.verdict().word());
        tree.put("standing", finding.standing().word());
        return tree;
    }

    /** The statement as JSON, with a line break behind it. */
    public String text() {
        Map<String, Object> predicate = new LinkedHashMap<>();
        predicate.put("formatVersion", 1);
        basis.into(predicate);
        predicate.put("results", results);
        Map<String, Object> statement = new LinkedHashMap<>();
        statement.put("_type", TYPE);
        statement.put("subject", subjects.stream().map(Subject::tree).toList());
        statement.put("predicateType", PREDICATE);
        statement.put("predicate", predicate);
        StringWriter out = new StringWriter();
        JsonTree.write(statement, out);
        return out.toString();
    }

    private static String digest(String json) {
        return "sha256:" + Subject.sha256(json.getBytes(StandardCharsets.UTF_8));
    }
}
