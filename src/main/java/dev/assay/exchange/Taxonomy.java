package dev.assay.exchange;

import dev.assay.model.Threat;
import java.util.List;
import java.util.function.Function;

/** The taxonomies that the catalogue maps its threats to. */
enum Taxonomy {
    OWASP_AGENTIC_THREATS(
            "OWASP Agentic AI Threats and Mitigations",
            "1.1",
            "OWASP",
            "https://genai.owasp.org/resource/agentic-ai-threats-and-mitigations/",
            Threat.Mappings::owasp),
    OWASP_ASI(
            "OWASP Top 10 for Agentic Applications",
            "2026",
            "OWASP",
            "https://genai.owasp.org/resource/owasp-top-10-for-agentic-applications-for-2026/",
            Threat.Mappings::asi),
    OWASP_LLM(
            "OWASP Top 10 for LLM Applications",
            "2025",
            "OWASP",
            "https://genai.owasp.org/llm-top-10/",
            Threat.Mappings::llm),
    MITRE_ATLAS("MITRE ATLAS", "5.6.0", "MITRE", "https://atlas.mitre.org/", Threat.Mappings::atlas),
    CWE("CWE", "4.20", "MITRE", "https://cwe.mitre.org/", Threat.Mappings::cwe);

    private final String title;
    private final String version;
    private final String organization;
    private final String page;
    private final Function<Threat.Mappings, List<String>> ids;

    Taxonomy(
            String title,
            String version,
            String organization,
            String page,
            Function<Threat.Mappings, List<String>> ids) {
        this.title = title;
        this.version = version;
        this.organization = organization;
        this.page = page;
        this.ids = ids;
    }

    String title() {
        return title;
    }

    String version() {
        return version;
    }

    String organization() {
        return organization;
    }

    String page() {
        return page;
    }

    /** The ids of a threat, in order. */
    List<Id> ids(Threat threat) {
        return ids.apply(threat.mappings()).stream()
                .map(id -> id.endsWith("?") ? new Id(id.substring(0, id.length() - 1), false) : new Id(id, true))
                .toList();
    }

    /**
     * An id in a taxonomy.
     *
     * @param id without a mark
     * @param confirmed whether somebody has confirmed the mapping
     */
    record Id(String id, boolean confirmed) {}
}
