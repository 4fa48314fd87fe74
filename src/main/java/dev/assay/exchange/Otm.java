package dev.assay.exchange;

import dev.assay.doc.Quote;
import dev.assay.model.Assessment;
import dev.assay.model.Because;
import dev.assay.model.Certainty;
import dev.assay.model.ChainResult;
import dev.assay.model.ChainStatus;
import dev.assay.model.Decimals;
import dev.assay.model.LayerResult;
import dev.assay.model.Threat;
import dev.assay.model.ThreatResult;
import dev.assay.report.JsonTree;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Assessments as an Open Threat Model, OTM 0.2.0: each agent is a component, with a component for each of its layers. The
 * threats of the layers and the chains that are not broken stand at these; nothing is said of how likely they are.
 */
public final class Otm {

    private static final String ZONE = "agent";

    private final List<Map<String, Object>> components = new ArrayList<>();
    private final Map<String, Map<String, Object>> threats = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> mitigations = new LinkedHashMap<>();
    private final List<Assessment> all = new ArrayList<>();

    /** Adds an assessment. */
    public void add(Assessment a) {
        all.add(a);
        String agent = "agent-" + all.size();
        components.add(Obj.of(
                "id",
                agent,
                "name",
                Quote.escape(a.name()),
                "type",
                "ai-agent",
                "description",
                Quote.escape(a.summary()),
                "parent",
                Obj.of("trustZone", ZONE),
                "threats",
                a.chains().stream()
                        .filter(c -> c.status() != ChainStatus.BROKEN)
                        .map(c -> instance(a, c))
                        .toList(),
                "attributes",
                Obj.of(
                        "listing",
                        Quote.escape(a.id()),
                        "aivss",
                        Decimals.plain(a.aivss().score()),
                        "aivssLow",
                        Decimals.plain(a.aivss().interval().low()),
                        "aivssHigh",
                        Decimals.plain(a.aivss().interval().high()),
                        "severity",
                        a.aivss().severity(),
                        "cvssVector",
                        a.aivss().cvssVector())));
        a.layers().forEach(l -> components.add(layer(a, agent, l)));
    }

    private Map<String, Object> layer(Assessment a, String agent, LayerResult layer) {
        return Obj.of(
                "id",
                agent + "-layer-" + layer.layer().number(),
                "name",
                layer.layer().title(),
                "type",
                "maestro-layer",
                "description",
                Quote.escape(layer.text()),
                "parent",
                Obj.of("component", agent),
                "threats",
                layer.threats().stream().map(t -> instance(a, t)).toList(),
                "attributes",
                Obj.of("status", layer.status()));
    }

    private Map<String, Object> instance(Assessment a, ThreatResult threat) {
        return instance(
                a,
                threat.threat(),
                threat.certainty() == Certainty.EVIDENCED ? "exposed" : "general",
                threat.because().stream().map(Because::reason).collect(Collectors.joining(" ")));
    }

    private Map<String, Object> instance(Assessment a, ChainResult chain) {
        return instance(
                a,
                chain.threat(),
                chain.status() == ChainStatus.COMPLETE ? "exposed" : "open",
                chain.because().reason());
    }

    private Map<String, Object> instance(Assessment a, Threat threat, String state, String reason) {
        String mitigation = "mitigate-" + threat.id();
        threats.computeIfAbsent(threat.id(), id -> describe(a, threat));
        mitigations.computeIfAbsent(
                mitigation,
                id -> Obj.of(
                        "id",
                        id,
                        "name",
                        "Against " + Quote.escape(threat.name()),
                        "description",
                        Quote.escape(threat.mitigations()),
                        "riskReduction",
                        0));
        return Obj.of(
                "threat",
                threat.id(),
                "state",
                state,
                "mitigations",
                List.of(Obj.of("mitigation", mitigation, "state", "recommended")),
                "reason",
                Quote.escape(reason));
    }

    private static Map<String, Object> describe(Assessment a, Threat threat) {
        Map<String, Object> risk = new LinkedHashMap<>();
        risk.put("likelihood", null);
        risk.put("likelihoodComment", "A listing says nothing of how likely it is.");
        risk.put("impact", Decimals.plain(a.aivss().score().multiply(BigDecimal.TEN)));
        risk.put("impactComment", "The AIVSS score of the first agent with this threat, times ten.");
        return Obj.of(
                "id",
                threat.id(),
                "name",
                Quote.escape(threat.name()),
                "description",
                Quote.escape(threat.definition()),
                "categories",
                List.of(Taxonomy.OWASP_AGENTIC_THREATS, Taxonomy.OWASP_ASI, Taxonomy.OWASP_LLM, Taxonomy.MITRE_ATLAS)
                        .stream()
                        .flatMap(t -> t.ids(threat).stream())
                        .map(Taxonomy.Id::id)
                        .toList(),
                "cwes",
                Taxonomy.CWE.ids(threat).stream().map(Taxonomy.Id::id).toList(),
                "risk",
                risk);
    }

    /** Writes the document. */
    public void write(Writer out) {
        boolean one = all.size() == 1;
        JsonTree.write(
                Obj.of(
                        "otmVersion",
                        "0.2.0",
                        "project",
                        Obj.of(
                                "name",
                                one ? Quote.escape(all.get(0).name()) : all.size() + " agents",
                                "id",
                                one ? Quote.escape(all.get(0).id()) : "agents"),
                        "representations",
                        List.of(Obj.of("name", "What the listings say", "id", "listings", "type", "listing")),
                        "trustZones",
                        List.of(Obj.of("id", ZONE, "name", "Where the agent runs", "risk", Obj.of("trustRating", 0))),
                        "components",
                        components,
                        "threats",
                        List.copyOf(threats.values()),
                        "mitigations",
                        List.copyOf(mitigations.values())),
                out);
    }
}
