package dev.assay.fleet;

import dev.assay.model.Factor;
import dev.assay.report.JsonTree;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the page shows, for programs: everything but the single rows. */
final class SummaryJson {

    private SummaryJson() {}

    static String text(Aggregates a, int failed) {
        StringWriter text = new StringWriter();
        JsonTree.write(tree(a, failed), text);
        return text.toString();
    }

    private static Map<String, Object> tree(Aggregates a, int failed) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("listings", a.size());
        tree.put("problems", failed);
        tree.put("bands", bands(a.all()));
        tree.put("halfPoints", Arrays.stream(a.steps()).boxed().toList());
        tree.put("scores", tenths(a.all().scores()));
        tree.put("intervalWidths", tenths(a.widths()));
        Map<String, Object> postures = new LinkedHashMap<>();
        a.postures().forEach((posture, count) -> postures.put(posture.word(), count));
        tree.put("postures", postures);
        tree.put("kinds", a.kinds().stream().map(SummaryJson::group).toList());
        tree.put("tenths", a.tenths().stream().map(SummaryJson::group).toList());
        tree.put("threats", counts(a.threats()));
        tree.put("completeChains", counts(a.completeChains()));
        tree.put("openChains", counts(a.openChains()));
        tree.put("withCompleteChain", a.withChain());
        tree.put("layersNotCertain", counts(a.layers()));
        tree.put("coverageTenths", Arrays.stream(a.coverages()).boxed().toList());
        tree.put("questions", a.asked().stream().map(SummaryJson::question).toList());
        tree.put("outliers", a.outliers().stream().map(o -> outlier(a, o)).toList());
        tree.put("profiles", a.fleet().profiles());
        tree.put(
                "rulePacks",
                a.fleet().packs().stream()
                        .map(p -> p.name() + " " + p.version() + " " + p.digest())
                        .toList());
        return tree;
    }

    private static Map<String, Object> bands(Group group) {
        Map<String, Object> bands = new LinkedHashMap<>();
        Band.riskiestFirst().forEach(b -> bands.put(b.label(), group.in(b)));
        return bands;
    }

    private static Map<String, Object> tenths(Spread spread) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("low", BigDecimal.valueOf(spread.low(), 1));
        tree.put("quarter", BigDecimal.valueOf(spread.quarter(), 1));
        tree.put("median", BigDecimal.valueOf(spread.median(), 1));
        tree.put("threeQuarters", BigDecimal.valueOf(spread.threeQuarters(), 1));
        tree.put("high", BigDecimal.valueOf(spread.high(), 1));
        return tree;
    }

    private static Map<String, Object> group(Group group) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("title", group.title());
        tree.put("listings", group.size());
        tree.put("scores", tenths(group.scores()));
        tree.put("bands", bands(group));
        Map<String, Object> factors = new LinkedHashMap<>();
        List<Integer> means = group.means();
        for (int i = 0; i < means.size(); i++) {
            factors.put(Factor.ten().get(i).id(), BigDecimal.valueOf(means.get(i), 2));
        }
        tree.put("factors", factors);
        tree.put("layersNotCertainPercent", group.uncertainties());
        return tree;
    }

    private static List<Map<String, Object>> counts(List<Count> counts) {
        return counts.stream().map(SummaryJson::count).toList();
    }

    private static Map<String, Object> count(Count count) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", count.id());
        tree.put("name", count.name());
        tree.put("listings", count.listings());
        return tree;
    }

    private static Map<String, Object> question(Asked asked) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("capability", asked.capability());
        tree.put("asks", asked.asks());
        tree.put("listings", asked.listings());
        tree.put("movesTheScoreOf", asked.telling());
        tree.put("meanSwing", new BigDecimal(asked.meanSwing()));
        return tree;
    }

    private static Map<String, Object> outlier(Aggregates a, Outlier outlier) {
        Row row = a.fleet().rows().get(outlier.row());
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", row.id());
        tree.put("name", row.name());
        tree.put("kind", Words.kind(a.fleet().kinds().id(row.kind())));
        tree.put(
                "because",
                outlier.oddities().stream()
                        .map(o -> o.what() + " " + o.value() + ", median " + o.median())
                        .toList());
        return tree;
    }
}
