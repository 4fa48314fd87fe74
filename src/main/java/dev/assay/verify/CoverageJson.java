package dev.assay.verify;

import dev.assay.report.JsonTree;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes coverage as JSON. */
final class CoverageJson {

    private CoverageJson() {}

    static void write(Coverage coverage, List<RuleCoverage> shown, PrintWriter out) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("cases", coverage.cases());
        tree.put("listings", coverage.listings());
        tree.put("rules", coverage.rules().size());
        tree.put("rulesFired", coverage.fired());
        tree.put("rulesFiredPercent", coverage.firedPercent());
        tree.put("lines", coverage.lines());
        tree.put("linesCovered", coverage.covered());
        tree.put("linesCoveredPercent", coverage.coveredPercent());
        tree.put("rulesNotMeasured", coverage.unmeasured());
        tree.put("perRule", shown.stream().map(CoverageJson::rule).toList());
        JsonTree.write(tree, out);
    }

    private static Map<String, Object> rule(RuleCoverage r) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", r.rule().id());
        tree.put("title", r.rule().title());
        tree.put("file", r.rule().place().file());
        tree.put("line", r.rule().place().line());
        tree.put("casesFired", r.casesFired());
        tree.put("casesSilent", r.casesSilent());
        tree.put("listingsFired", r.listingsFired());
        tree.put("lines", r.lines().stream().map(CoverageJson::line).toList());
        return tree;
    }

    private static Map<String, Object> line(LineCoverage l) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("line", l.line());
        tree.put("text", l.text());
        tree.put("held", l.held());
        tree.put("failed", l.failed());
        tree.put("covered", l.isCovered());
        return tree;
    }
}
