package dev.assay.model;

import java.util.List;

/**
 * An entry of the threat catalogue.
 *
 * @param id the identifier, such as {@code L3-03}, {@code T2} or {@code G-06}
 * @param name the standard's name
 * @param definition what it is, in a phrase
 * @param layers the layers it may stand in; empty for a threat that only crosses layers
 * @param mappings its ids in other taxonomies
 * @param mitigations what helps against it
 * @param leftOut why no rule names it; empty if some rule does
 */
public record Threat(
        String id,
        String name,
        String definition,
        List<Layer> layers,
        Mappings mappings,
        String mitigations,
        String leftOut) {

    /** Copies the layers. */
    public Threat {
        layers = List.copyOf(layers);
    }

    /**
     * Ids in other taxonomies, each with its edition; a trailing question mark marks a mapping that nobody has confirmed.
     *
     * @param owasp OWASP Agentic Threats and Mitigations v1.1, such as {@code T6}
     * @param asi OWASP Top 10 for Agentic Applications 2026, such as {@code ASI01}
     * @param llm OWASP Top 10 for LLM Applications, such as {@code LLM01:2025}
     * @param atlas MITRE ATLAS 5.6.0, such as {@code AML.T0051}
     * @param cwe CWE 4.20, such as {@code CWE-77}
     */
    public record Mappings(
            List<String> owasp, List<String> asi, List<String> llm, List<String> atlas, List<String> cwe) {

        /** Copies the lists. */
        public Mappings {
            owasp = List.copyOf(owasp);
            asi = List.copyOf(asi);
            llm = List.copyOf(llm);
            atlas = List.copyOf(atlas);
            cwe = List.copyOf(cwe);
        }
    }
}
