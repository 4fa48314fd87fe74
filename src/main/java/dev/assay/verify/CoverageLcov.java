package dev.assay.verify;

import dev.assay.doc.Quote;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes coverage as lcov trace data: a rule is a function, a line of its condition a branch that holds or fails. A
 * line counts as hit as often as it held.
 */
final class CoverageLcov {

    private final PrintWriter out;

    CoverageLcov(PrintWriter out) {
        this.out = out;
    }

    void write(List<RuleCoverage> shown) {
        Map<String, List<RuleCoverage>> files = new LinkedHashMap<>();
        shown.forEach(r -> files.computeIfAbsent(r.rule().place().file(), f -> new ArrayList<>())
                .add(r));
        files.forEach(this::file);
    }

    private void file(String file, List<RuleCoverage> rules) {
        out.println("TN:");
        out.println("SF:" + Quote.escape(file));
        rules.forEach(r ->
                out.println("FN:" + r.rule().place().line() + "," + r.rule().id()));
        rules.forEach(r -> out.println("FNDA:" + fired(r) + "," + r.rule().id()));
        out.println("FNF:" + rules.size());
        out.println("FNH:" + rules.stream().filter(RuleCoverage::hasFired).count());
        Map<Integer, Integer> hits = new TreeMap<>();
        int branches = 0;
        int taken = 0;
        for (RuleCoverage rule : rules) {
            hits.merge(rule.rule().place().line(), fired(rule), Math::max);
            for (int block = 0; block < rule.lines().size(); block++) {
                LineCoverage line = rule.lines().get(block);
                hits.merge(line.line(), line.held(), Math::max);
                out.println("BRDA:" + line.line() + "," + block + ",0," + line.held());
                out.println("BRDA:" + line.line() + "," + block + ",1," + line.failed());
                branches += 2;
                taken += (line.held() > 0 ? 1 : 0) + (line.failed() > 0 ? 1 : 0);
            }
        }
        out.println("BRF:" + branches);
        out.println("BRH:" + taken);
        hits.forEach((line, count) -> out.println("DA:" + line + "," + count));
        out.println("LF:" + hits.size());
        out.println("LH:" + hits.values().stream().filter(n -> n > 0).count());
        out.println("end_of_record");
    }

    private static int fired(RuleCoverage rule) {
        return rule.casesFired() + rule.listingsFired();
    }
}
