package dev.assay.exchange;

import dev.assay.exchange.SarifLog.Kind;
import dev.assay.model.Decision;
import dev.assay.model.PolicyCheck;
import dev.assay.model.PolicyFinding;
import dev.assay.model.Standing;
import dev.assay.model.ThreatCatalogue;
import dev.assay.model.Verdict;
import dev.assay.model.WaivedBy;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A policy's decisions as a SARIF 2.1.0 log. What denies is an error, what asks for a review a warning; a waived finding is
 * suppressed, one of the baseline unchanged, and a verdict that an answer could make worse is open.
 */
public final class DecisionSarif {

    private static final String OPEN_VERDICT = "open-verdict";

    private DecisionSarif() {}

    /**
     * Writes the log.
     *
     * @param origins where the listing of each decision was read from, in the order of the decisions
     * @param threats the catalogue, for the taxonomies of threats that findings rest on
     * @param version of the program
     */
    public static void write(
            PolicyCheck check, List<Origin> origins, ThreatCatalogue threats, String version, Writer out) {
        SarifLog log = new SarifLog(version);
        for (int i = 0; i < check.decisions().size(); i++) {
            Decision decision = check.decisions().get(i);
            Origin origin = origins.get(i);
            for (PolicyFinding finding : decision.findings()) {
                log.rule(
                        finding.rule(),
                        finding.title(),
                        finding.title(),
                        null,
                        finding.threats().stream()
                                .map(threats::find)
                                .filter(Objects::nonNull)
                                .toList());
                log.result(
                        finding.rule(),
                        finding.verdict() == Verdict.DENY ? Kind.ERROR : Kind.WARNING,
                        "",
                        message(decision, finding),
                        origin,
                        decision.id(),
                        AssessmentSarif.first(finding.facts().stream()),
                        rank(decision),
                        standing(finding, check.baseline() != null));
            }
            if (decision.couldGetWorse()) {
                log.rule(
                        OPEN_VERDICT,
                        "Open verdict",
                        "An answer to an open question could make the verdict worse",
                        null,
                        List.of());
                log.result(
                        OPEN_VERDICT,
                        Kind.OPEN,
                        "",
                        decision.name() + ": " + decision.verdict().word() + ", but answers could make it "
                                + decision.worst().word() + ".",
                        origin,
                        decision.id(),
                        null,
                        rank(decision),
                        Map.of());
            }
        }
        log.write(out);
    }

    private static BigDecimal rank(Decision decision) {
        return decision.aivss().score().multiply(BigDecimal.TEN);
    }

    private static String message(Decision decision, PolicyFinding finding) {
        String obligations = finding.obligations().isEmpty()
                ? ""
                : " Obligations: " + String.join("; ", finding.obligations()) + ".";
        String facts = finding.facts().isEmpty()
                ? ""
                : " Facts: "
                        + finding.facts().stream()
                                .map(f -> f.capability() + " " + f.status().word())
                                .collect(Collectors.joining(", "))
                        + ".";
        return decision.name() + ": " + finding.verdict().word() + ". " + finding.reason() + facts + obligations;
    }

    private static Map<String, Object> standing(PolicyFinding finding, boolean hasBaseline) {
        Map<String, Object> more = new LinkedHashMap<>();
        if (hasBaseline) {
            more.put("baselineState", finding.standing() == Standing.KNOWN ? "unchanged" : "new");
        }
        WaivedBy by = finding.waivedBy();
        more.put(
                "suppressions",
                by == null
                        ? List.of()
                        : List.of(Obj.of(
                                "kind",
                                "external",
                                "status",
                                "accepted",
                                "justification",
                                by.reason() + " (" + by.owner() + ", until " + by.expires() + ")")));
        return more;
    }
}
