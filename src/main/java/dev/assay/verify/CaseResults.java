package dev.assay.verify;

import dev.assay.doc.Nearest;
import dev.assay.doc.Node;
import dev.assay.doc.Quote;
import dev.assay.doc.Topic;
import dev.assay.model.Certainty;
import dev.assay.model.ChainStatus;
import dev.assay.model.Coverage;
import dev.assay.model.Interval;
import dev.assay.model.Layer;
import dev.assay.model.Posture;
import dev.assay.model.Stake;
import dev.assay.model.Threat;
import dev.assay.model.ThreatCatalogue;
import dev.assay.rule.Result;
import dev.assay.rule.Results;
import dev.assay.score.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the results of an assessment that a case of a policy sets. What it leaves out is as in an assessment without
 * anything to tell: a score of 0, nothing open, everything answered.
 */
final class CaseResults {

    static final List<String> KEYS =
            List.of("score", "posture", "threats", "chains", "contradictions", "coverage", "questions");

    private static final BigDecimal ALL = new BigDecimal("100");
    private static final BigDecimal TOP = BigDecimal.TEN;

    private final CaseValues values;
    private final ThreatCatalogue threats;

    CaseResults(CaseValues values, ThreatCatalogue threats) {
        this.values = values;
        this.threats = threats;
    }

    /** The results of a case that sets none. */
    static List<Result> silent() {
        return List.of(score(null), Results.posture(Posture.MINIMAL), Results.coverage(coverage(null)));
    }

    List<Result> read(Node.Obj object) {
        List<Result> results = new ArrayList<>();
        results.add(score(object.get("score")));
        results.add(Results.posture(posture(object.get("posture"))));
        each(object.get("threats"), "threats", item -> results.add(threat(item)));
        if (object.get("chains") instanceof Node.Obj chains) {
            chains.fields()
                    .forEach((id, status) -> results.add(Results.chain(
                            id,
                            named(id, status).name(),
                            word(status, "the status of a chain", List.of(ChainStatus.values()), ChainStatus::word))));
        } else if (object.get("chains") != null) {
            throw CaseValues.wrong(
                    object, "`chains` is an object of states by threat", "`chains: {X-01: complete}` is meant");
        }
        each(
                object.get("contradictions"),
                "contradictions",
                item -> results.add(Results.contradiction(
                        "set by the case", word(item, "a stake", List.of(Stake.values()), Stake::word))));
        results.add(Results.coverage(coverage(object.get("coverage"))));
        questions(object, results);
        return results;
    }

    /** Open questions: ids, or the points of the score that lie between the answers by id. */
    private void questions(Node.Obj object, List<Result> results) {
        if (object.get("questions") instanceof Node.Obj swings) {
            swings.fields().forEach((id, swing) -> {
                Node.Arr one = new Node.Arr(swing.place(), List.of(new Node.Text(swing.place(), id)));
                values.ids(new Node.Obj(swing.place(), Map.of("questions", one)), "questions");
                results.add(Results.question(id, number(swing, BigDecimal.ZERO)));
            });
        } else {
            values.ids(object, "questions").forEach(id -> results.add(Results.question(id, BigDecimal.ZERO)));
        }
    }

    private static Result score(@Nullable Node node) {
        BigDecimal value = BigDecimal.ZERO;
        BigDecimal low = null;
        BigDecimal high = null;
        BigDecimal cvss = BigDecimal.ZERO;
        if (node instanceof Node.Obj object) {
            CaseValues.object(object, List.of("value", "low", "high", "cvss"));
            value = number(object.get("value"), value);
            low = number(object.get("low"), value);
            high = number(object.get("high"), value);
            cvss = number(object.get("cvss"), cvss);
        } else if (node != null) {
            value = number(node, value);
        }
        return Results.score(
                value,
                new Interval(low == null ? value : low, high == null ? value : high, true),
                cvss,
                Severity.of(value.setScale(1, RoundingMode.HALF_UP)).label());
    }

    private static BigDecimal number(@Nullable Node node, BigDecimal otherwise) {
        if (node == null) {
            return otherwise;
        }
        if (node instanceof Node.Num number && number.digits().matches("\\d{1,2}(\\.\\d)?")) {
            BigDecimal value = new BigDecimal(number.digits());
            if (value.compareTo(TOP) <= 0) {
                return value;
            }
        }
        throw CaseValues.wrong(node, "a score is a number from 0 to 10 with one decimal, not " + node.kind(), null);
    }

    private static Posture posture(@Nullable Node node) {
        return node == null ? Posture.MINIMAL : word(node, "a posture", List.of(Posture.values()), Posture::word);
    }

    private Result threat(Node item) {
        if (item instanceof Node.Text id) {
            Threat threat = named(id.value(), id);
            return Results.threat(threat.id(), threat.name(), layer(threat), Certainty.EVIDENCED);
        }
        Node.Obj object = CaseValues.object(item, List.of("id", "layer", "certainty"));
        Threat threat = named(CaseValues.text(object, "id"), object);
        Node layer = object.get("layer");
        Node certainty = object.get("certainty");
        return Results.threat(
                threat.id(),
                threat.name(),
                layer == null
                        ? layer(threat)
                        : CaseValues.layers(new Node.Arr(layer.place(), List.of(layer)), "layer")
                                .iterator()
                                .next(),
                certainty == null
                        ? Certainty.EVIDENCED
                        : word(certainty, "a certainty", List.of(Certainty.values()), Certainty::word));
    }

    private static Layer layer(Threat threat) {
        return threat.layers().isEmpty()
                ? Layer.AGENT_ECOSYSTEM
                : threat.layers().get(0);
    }

    private Threat named(String id, Node at) {
        Threat threat = threats.find(id);
        if (threat == null) {
            throw CaseValues.wrong(
                            at,
                            Quote.of(id) + " is not a threat of the catalogue",
                            Nearest.hint(id, threats.ids(), null))
                    .about(Topic.UNKNOWN_THREAT);
        }
        return threat;
    }

    private static Coverage coverage(@Nullable Node node) {
        if (node == null) {
            return new Coverage(ALL.intValue(), ALL.intValue());
        }
        if (node instanceof Node.Num number && number.digits().matches("[01](\\.\\d{1,2})?")) {
            int share = new BigDecimal(number.digits()).multiply(ALL).intValueExact();
            if (share <= ALL.intValue()) {
                return new Coverage(share, ALL.intValue());
            }
        }
        throw CaseValues.wrong(
                node, "`coverage` is a share from 0 to 1, not " + node.kind(), "0.25 or the like is meant");
    }

    private interface Item {
        void take(Node item);
    }

    private static void each(@Nullable Node node, String key, Item sink) {
        if (node != null) {
            CaseValues.list(node, key).forEach(sink::take);
        }
    }

    private static <T> T word(
            Node node, String what, Collection<T> known, java.util.function.Function<T, String> name) {
        String text = node instanceof Node.Text t ? t.value() : "";
        List<String> words = known.stream().map(name).toList();
        Stream<T> found = known.stream().filter(k -> name.apply(k).equals(text));
        return found.findFirst()
                .orElseThrow(() -> CaseValues.wrong(
                        node,
                        what + " is one of " + String.join(", ", words) + ", not " + node.kind(),
                        Nearest.hint(text, words, null)));
    }
}
