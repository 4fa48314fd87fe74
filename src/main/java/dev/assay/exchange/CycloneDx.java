package dev.assay.exchange;

import dev.assay.doc.Quote;
import dev.assay.model.Assessment;
import dev.assay.model.Because;
import dev.assay.model.Certainty;
import dev.assay.model.ChainResult;
import dev.assay.model.ChainResult.LegResult;
import dev.assay.model.ChainStatus;
import dev.assay.model.Fact;
import dev.assay.model.LegState;
import dev.assay.model.Status;
import dev.assay.model.Threat;
import dev.assay.model.ThreatResult;
import dev.assay.report.JsonTree;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Assessments as a CycloneDX 1.6 document with VEX: each agent a component, complete chains exploitable, open chains and the
 * threats that its facts show in triage. General threats are left out: they go with the kind of agent and say nothing of this
 * one.
 */
public final class CycloneDx {

    private final String version;
    private final List<Map<String, Object>> components = new ArrayList<>();
    private final List<Map<String, Object>> vulnerabilities = new ArrayList<>();

    /** @param version of the program */
    public CycloneDx(String version) {
        this.version = version;
    }

    /** Adds an assessment. */
    public void add(Assessment a) {
        String ref = "agent-" + (components.size() + 1);
        Fact model = a.fact("kind.model");
        components.add(Obj.of(
                "type",
                model != null && model.status() == Status.PRESENT ? "machine-learning-model" : "application",
                "bom-ref",
                ref,
                "name",
                Quote.escape(a.name()),
                "description",
                Quote.escape(a.summary()),
                "properties",
                List.of(
                        property("listing", a.id()),
                        property("listingDigest", a.listingDigest()),
                        property("rulePackDigest", a.rulePack().digest()),
                        property("aivss", a.aivss().score().toPlainString()),
                        property("aivssLow", a.aivss().interval().low().toPlainString()),
                        property("aivssHigh", a.aivss().interval().high().toPlainString()),
                        property("severity", a.aivss().severity()),
                        property("profile", a.aivss().profile()))));
        a.chains().forEach(c -> chain(ref, c));
        a.layers().stream()
                .flatMap(l -> l.threats().stream())
                .filter(t -> t.certainty() == Certainty.EVIDENCED)
                .forEach(t -> threat(ref, t));
    }

    private static Map<String, Object> property(String name, String value) {
        return Obj.of("name", "assay:" + name, "value", Quote.escape(value));
    }

    private void chain(String ref, ChainResult chain) {
        String open = chain.legs().stream()
                .filter(l -> l.state() != LegState.EVIDENCED)
                .map(LegResult::name)
                .collect(Collectors.joining(", "));
        String reason = chain.because().reason();
        vulnerability(
                ref,
                chain.threat(),
                chain.status() == ChainStatus.COMPLETE
                        ? analysis("exploitable", reason)
                        : analysis("in_triage", reason + " Open: " + open + "."));
    }

    private void threat(String ref, ThreatResult threat) {
        String reasons = threat.because().stream().map(Because::reason).collect(Collectors.joining(" "));
        vulnerability(ref, threat.threat(), analysis("in_triage", reasons));
    }

    private static Map<String, Object> analysis(String state, String detail) {
        return Obj.of("state", state, "detail", Quote.escape(detail));
    }

    private void vulnerability(String ref, Threat threat, Map<String, Object> analysis) {
        vulnerabilities.add(Obj.of(
                "bom-ref",
                ref + "/" + threat.id() + "/" + (vulnerabilities.size() + 1),
                "id",
                threat.id(),
                "cwes",
                Taxonomy.CWE.ids(threat).stream()
                        .map(c -> Integer.parseInt(c.id().substring("CWE-".length())))
                        .toList(),
                "description",
                Quote.escape(threat.name() + ": " + threat.definition()),
                "recommendation",
                Quote.escape(threat.mitigations()),
                "affects",
                List.of(Obj.of("ref", ref)),
                "analysis",
                analysis));
    }

    /** Writes the document. */
    public void write(Writer out) {
        JsonTree.write(
                Obj.of(
                        "$schema",
                        "http://cyclonedx.org/schema/bom-1.6.schema.json",
                        "bomFormat",
                        "CycloneDX",
                        "specVersion",
                        "1.6",
                        "version",
                        1,
                        "metadata",
                        Obj.of(
                                "tools",
                                Obj.of(
                                        "components",
                                        List.of(Obj.of("type", "application", "name", "Assay", "version", version)))),
                        "components",
                        components,
                        "vulnerabilities",
                        vulnerabilities),
                out);
    }
}
