package dev.assay.attest;

import dev.assay.model.Aivss;
import dev.assay.model.Assessment;
import dev.assay.model.Decimals;
import dev.assay.report.JsonReport;
import dev.assay.report.JsonTree;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** Adds what came of a listing. */
    public Statement add(Assessment assessment) {
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
        results.add(result);
        return this;
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
