package dev.assay.exchange;

import dev.assay.model.Threat;
import java.util.List;

/** The taxonomies that the catalogue maps its threats to. */
enum Taxonomy {
    OWASP_AGENTIC_THREATS(
            "OWASP Agentic AI Threats and Mitigations",
            "1.1",
            "OWASP",
            "https://genai.owasp.org/resource/agentic-ai-threats-and-mitigations/"),
    OWASP_ASI(
            "OWASP Top 10 for Agentic Applications",
            "2026",
            "OWASP",
            "https://genai.owasp.org/resource/owasp-top-10-for-agentic-applications-for-2026/"),
    OWASP_LLM("OWASP Top 10 for LLM Applications", "2025", "OWASP", "https://genai.owasp.org/llm-top-10/"),
    MITRE_ATLAS("MITRE ATLAS", "5.6.0", "MITRE", "https://atlas.mitre.org/"),
    CWE("CWE", "4.20", "MITRE", "https://cwe.mitre.org/");

    private final String title;
    private final String version;
    private final String organization;
    private final String page;

    Taxonomy(String title, String version, String organization, String page) {
        this.title = title;
        this.version = version;
        this.organization = organization;
        this.page = page;
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
        Threat.Mappings to = threat.mappings();
        List<String> ids = switch (this) {
            case OWASP_AGENTIC_THREATS -> to.owasp();
            case OWASP_ASI -> to.asi();
            case OWASP_LLM -> to.llm();
            case MITRE_ATLAS -> to.atlas();
            case CWE -> to.cwe();
        };
        return ids.stream()
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
