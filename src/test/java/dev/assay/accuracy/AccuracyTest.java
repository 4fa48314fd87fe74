package dev.assay.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.assay.assess.Evaluator;
import dev.assay.doc.Problem;
import dev.assay.model.Assessment;
import dev.assay.model.Fact;
import dev.assay.model.Factor;
import dev.assay.model.LayerResult;
import dev.assay.model.Listing;
import dev.assay.model.Status;
import dev.assay.model.Strength;
import dev.assay.score.Profile;
import dev.assay.testing.Samples;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Figures worked out by hand from references that are made from assessments. */
class AccuracyTest {

    private static final Evaluator EVALUATOR = new Evaluator(Samples.PACK, Profile.LISTING_0_8);

    @Test
    void what_agrees_has_no_error() {
        Accuracy accuracy =
                accuracy(Samples.all().stream().map(l -> row(l, "0", false)).toList());
        assertThat(accuracy.factors.mean()).isZero();
        assertThat(accuracy.factors.exact()).isEqualTo(1);
        assertThat(accuracy.flags.values())
                .allSatisfy(t -> assertThat(t.exact()).isEqualTo(1));
        assertThat(accuracy.foundThreats).isEqualTo(accuracy.namedThreats).isPositive();
        assertThat(accuracy.scores.mean()).isZero();
        assertThat(accuracy.bands.exact()).isEqualTo(1);
        assertThat(accuracy.cases.get(0).off()).isEmpty();
    }

    @Test
    void what_differs_is_counted() {
        Listing random = Samples.random(7);
        Accuracy accuracy = accuracy(List.of(row(random, "0.2", true)));
        assertThat(accuracy.byFactor.get(Factor.AUTONOMY).mean()).isEqualTo(0.2, offset(1e-9));
        assertThat(accuracy.factors.mean()).isEqualTo(0.02, offset(1e-9));
        assertThat(accuracy.factors.within()).isEqualTo(0.9);
        assertThat(accuracy.flags.values())
                .allSatisfy(t -> assertThat(t.exact()).isZero());
        assertThat(accuracy.cases.get(0).off()).containsOnlyKeys(Factor.AUTONOMY);
    }

    @Test
    void rules_are_counted_once_for_each_case_they_hold_for() {
        Accuracy accuracy =
                accuracy(List.of(row(Samples.all().get(0), "0", false), row(Samples.random(3), "0", false)));
        assertThat(accuracy.support.get("MIT-010")).isEqualTo(2);
        assertThat(accuracy.support.values()).allMatch(n -> n <= 2).contains(0);
    }

    @Test
    void rows_that_cannot_be_read_lose_no_other() {
        List<Problem> problems = new ArrayList<>();
        String rows = String.join(
                "\n",
                "{\"slug\": \"a\"}",
                "[]",
                row(Samples.random(1), "0", false),
                "{\"slug\": \"b\", \"factors\": {}}");
        List<Reference> references = new ReferenceReader(Samples.PACK.vocabulary())
                .read("r.jsonl", rows.getBytes(StandardCharsets.UTF_8), problems);
        assertThat(references).hasSize(1);
        assertThat(problems.stream().map(Problem::toString))
                .containsExactly(
                        "r.jsonl:1:1: `layers` is missing",
                        "r.jsonl:2:1: a published threat model is an object, not a list",
                        "r.jsonl:4:1: `layers` is missing");
    }

    @Test
    void the_report_names_factors_kinds_layers_and_the_worst() {
        StringWriter out = new StringWriter();
        new AccuracyReport(new PrintWriter(out, true))
                .write(accuracy(List.of(row(Samples.random(7), "0.2", true))), 1, 1);
        assertThat(out.toString())
                .contains(
                        "factors   MAE 0.0200  within 0.1 90.0 %",
                        "  autonomy  ", "kinds", "  L1 Foundation Models", "0.020 random-7: autonomy published")
                .contains("rules that hold for fewer than 1 cases");
    }

    private static Accuracy accuracy(List<String> rows) {
        List<Problem> problems = new ArrayList<>();
        byte[] text = String.join("\n", rows).getBytes(StandardCharsets.UTF_8);
        List<Reference> references = new ReferenceReader(Samples.PACK.vocabulary()).read("r.jsonl", text, problems);
        assertThat(problems).isEmpty();
        return new Accuracy(EVALUATOR, references);
    }

    /** A reference made from an assessment, with autonomy moved and all layer flags turned if so wished. */
    private static String row(Listing listing, String shift, boolean turned) {
        Listing plain = new Listing(
                listing.id(),
                listing.name(),
                null,
                listing.facts().stream()
                        .map(f -> Fact.stated(f.capability(), f.status(), Strength.DECLARED, f.evidence()))
                        .toList(),
                null,
                null,
                null,
                listing.digest());
        Assessment a = EVALUATOR.evaluate(plain);
        String factors = a.factors().stream()
                .map(f -> "\"" + f.factor().id() + "\":" + moved(f.factor(), f.value(), new BigDecimal(shift)))
                .collect(Collectors.joining(",", "{", "}"));
        String layers = a.layers().stream()
                .map(l -> "{\"layer\":" + l.layer().number() + ",\"mapped\":" + (l.mapped() != turned) + ",\"threats\":"
                        + threats(l) + "}")
                .collect(Collectors.joining(",", "[", "]"));
        return String.format(
                Locale.ROOT,
                "{\"slug\":\"%s\",\"present\":%s,\"absent\":%s,\"factors\":%s,\"layers\":%s,"
                        + "\"published\":{\"cvss_base\":%s,\"aivss\":%s,\"severity\":\"%s\"}}",
                a.id(),
                facts(plain, Status.PRESENT),
                facts(plain, Status.ABSENT),
                factors,
                layers,
                a.aivss().cvssBase(),
                a.aivss().score(),
                a.aivss().severity());
    }

    private static BigDecimal moved(Factor factor, BigDecimal value, BigDecimal shift) {
        return factor != Factor.AUTONOMY
                ? value
                : value.compareTo(new BigDecimal("0.5")) > 0 ? value.subtract(shift) : value.add(shift);
    }

    private static String threats(LayerResult layer) {
        return layer.threats().stream()
                .map(t -> "\"" + t.threat().id() + "\"")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String facts(Listing listing, Status status) {
        return listing.facts().stream()
                .filter(f -> f.status() == status)
                .map(f -> "\"" + f.capability() + "\"")
                .collect(Collectors.joining(",", "[", "]"));
    }
}
