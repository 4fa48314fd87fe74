package dev.assay.diff;

import dev.assay.model.Assessment;
import dev.assay.model.Because;
import dev.assay.model.CaveatResult;
import dev.assay.model.ChainResult;
import dev.assay.model.ContradictionResult;
import dev.assay.model.Decimals;
import dev.assay.model.FactorResult;
import dev.assay.model.LayerResult;
import dev.assay.model.ScoreInputResult;
import dev.assay.model.ThreatResult;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes an assessment apart into results that can be compared one by one. Texts take no part. */
final class Findings {

    private final Map<Key, Finding> all = new HashMap<>();

    private Findings() {}

    static Map<Key, Finding> of(Assessment a) {
        Findings findings = new Findings();
        findings.put(Subject.SCORE, "score", new Finding(a.aivss().score().toPlainString(), List.of()));
        findings.put(Subject.BAND, "band", new Finding(a.aivss().severity(), List.of()));
        findings.put(Subject.POSTURE, "posture", new Finding(a.posture().word(), a.posedBy()));
        a.factors().forEach(findings::factor);
        findings.factor(a.language());
        metrics(a.aivss().cvssVector())
                .forEach((id, value) -> findings.put(Subject.INPUT, id, new Finding(value, List.of())));
        for (ScoreInputResult input : a.aivss().inputs()) {
            findings.put(Subject.INPUT, input.id(), new Finding(input.value(), input.because()));
        }
        a.layers().forEach(findings::layer);
        for (ChainResult chain : a.chains()) {
            String name =
                    "chain " + chain.threat().id() + " by " + chain.because().rule();
            findings.put(Subject.CHAIN, name, new Finding(chain.status().word(), List.of(chain.because())));
        }
        for (ContradictionResult contradiction : a.contradictions()) {
            Because because = contradiction.because();
            findings.put(
                    Subject.CONTRADICTION,
                    "contradiction " + contradiction.id(),
                    new Finding(contradiction.stake().word(), because == null ? List.of() : List.of(because)));
        }
        a.facts()
                .forEach(f -> findings.put(
                        Subject.FACT,
                        "fact " + f.capability(),
                        new Finding(
                                f.status().word(),
                                a.derivations().stream()
                                        .filter(d -> d.effect().equals(f.capability()))
                                        .toList())));
        a.openQuestions()
                .forEach(q ->
                        findings.put(Subject.QUESTION, "question " + q.capability(), new Finding("asked", List.of())));
        return findings.all;
    }

    /** A vector that the listing gives is no list of inputs with rules, but its metrics are comparable. */
    private static Map<String, String> metrics(String vector) {
        Map<String, String> metrics = new HashMap<>();
        for (String part : vector.split("/", -1)) {
            int colon = part.indexOf(':');
            if (colon > 0 && !part.startsWith("CVSS:")) {
                metrics.put(part.substring(0, colon), part.substring(colon + 1));
            }
        }
        return metrics;
    }

    private void factor(FactorResult result) {
        put(Subject.FACTOR, result.factor().id(), new Finding(plain(result.value()), result.because()));
    }

    private void layer(LayerResult layer) {
        String name = "layer " + layer.layer().number();
        put(Subject.LAYER, name, new Finding(layer.status(), layer.because()));
        for (ThreatResult threat : layer.threats()) {
            put(
                    Subject.THREAT,
                    name + " threat " + threat.threat().id(),
                    new Finding(threat.certainty().word(), threat.because()));
        }
        for (CaveatResult caveat : layer.caveats()) {
            put(
                    Subject.CAVEAT,
                    name + " caveat by " + caveat.because().rule(),
                    new Finding(
                            caveat.settledBy().isEmpty()
                                    ? "stated"
                                    : "settled by " + String.join(", ", caveat.settledBy()),
                            List.of(caveat.because())));
        }
    }

    private void put(Subject subject, String name, Finding finding) {
        all.put(new Key(subject, name), finding);
    }

    private static String plain(BigDecimal value) {
        return Decimals.plain(value).toPlainString();
    }
}
