package dev.assay.rule;

import dev.assay.model.Certainty;
import dev.assay.model.ChainStatus;
import dev.assay.model.Coverage;
import dev.assay.model.Factor;
import dev.assay.model.Interval;
import dev.assay.model.Layer;
import dev.assay.model.Posture;
import dev.assay.model.Stake;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Makes results, each resting on nothing yet. */
public final class Results {

    private Results() {}

    /** The score with its interval, the CVSS base score and the severity of the score. */
    public static Result score(BigDecimal value, Interval interval, BigDecimal cvss, String severity) {
        return result(
                FactType.SCORE,
                Map.of("severity", severity),
                Map.of("value", value, "low", interval.low(), "high", interval.high(), "cvss", cvss),
                "AIVSS " + value.toPlainString() + " " + severity + ", by what is open "
                        + interval.low().toPlainString() + " to "
                        + interval.high().toPlainString());
    }

    /** The posture. */
    public static Result posture(Posture posture) {
        return result(FactType.POSTURE, Map.of("word", posture.word()), Map.of(), "posture " + posture.word());
    }

    /** A threat on a layer. */
    public static Result threat(String id, String name, Layer layer, Certainty certainty) {
        return result(
                FactType.THREAT,
                Map.of("id", id, "certainty", certainty.word()),
                Map.of("layer", BigDecimal.valueOf(layer.number())),
                "threat " + id + " " + name + " on layer " + layer.number() + ", " + certainty.word());
    }

    /** A chain. */
    public static Result chain(String id, String title, ChainStatus status) {
        return result(
                FactType.CHAIN,
                Map.of("id", id, "status", status.word()),
                Map.of(),
                "chain " + id + " " + title + ", " + status.word());
    }

    /** A contradiction. */
    public static Result contradiction(String title, Stake stake) {
        return result(
                FactType.CONTRADICTION,
                Map.of("stake", stake.word()),
                Map.of(),
                "contradiction with " + stake.word() + " stakes: " + title);
    }

    /** How much of what the rules ask a listing answers. */
    public static Result coverage(Coverage coverage) {
        return result(
                FactType.COVERAGE,
                Map.of(),
                Map.of(
                        "share", coverage.share(),
                        "answered", BigDecimal.valueOf(coverage.answered()),
                        "asked", BigDecimal.valueOf(coverage.asked())),
                "coverage " + coverage.share() + ", " + coverage.answered() + " of " + coverage.asked());
    }

    /** An open question. */
    public static Result question(String capability, BigDecimal swing) {
        return result(
                        FactType.OPEN_QUESTION,
                        Map.of("id", capability, "family", capability.substring(0, capability.indexOf('.'))),
                        Map.of("swing", swing),
                        "open question " + capability)
                .restsOn(List.of(), List.of(capability));
    }

    /** A factor with its value. */
    public static Result factor(Factor factor, BigDecimal value) {
        return result(
                FactType.FACTOR_VALUE,
                Map.of("id", factor.id()),
                Map.of("value", value, "hundredths", value.movePointRight(2)),
                factor.title() + " " + value.toPlainString());
    }

    /** The sum of the ten factors. */
    public static Result sum(BigDecimal value) {
        return result(
                FactType.FACTOR_SUM,
                Map.of(),
                Map.of("value", value, "hundredths", value.movePointRight(2)),
                "sum of the factors " + value.toPlainString());
    }

    /** A layer with its status. */
    public static Result layer(Layer layer, boolean mapped) {
        String status = mapped ? LayerState.MAPPED : LayerState.NOT_CERTAIN;
        return result(
                FactType.LAYER_STATUS,
                Map.of("status", status),
                Map.of("layer", BigDecimal.valueOf(layer.number())),
                "layer " + layer.number() + " " + status);
    }

    private static Result result(
            FactType type, Map<String, String> texts, Map<String, BigDecimal> numbers, String words) {
        return new Result(type, texts, numbers, words, List.of(), List.of());
    }
}
