package dev.assay.html;

import dev.assay.model.Threat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The public pages of the taxonomies. An address is made of an id of a known form alone, and of nothing else. */
final class Taxonomy {

    private static final String OWASP = "https://genai.owasp.org/";
    private static final Pattern ATLAS = Pattern.compile("AML\\.T\\d{4}(\\.\\d{3})?");
    private static final Pattern CWE = Pattern.compile("CWE-(\\d{1,5})");

    private Taxonomy() {}

    /**
     * An id of a taxonomy.
     *
     * @param id as the catalogue writes it; a trailing question mark marks a mapping that nobody has confirmed
     * @param href its page, or null if the id has no known form
     */
    record Id(String id, @Nullable String href) {}

    /** A taxonomy with the ids that a threat has in it. */
    record Group(String name, List<Id> ids) {}

    /** The taxonomies in which a threat has an id. */
    static List<Group> of(Threat threat) {
        Threat.Mappings m = threat.mappings();
        return Stream.of(
                        group("OWASP Agentic Threats", m.owasp()),
                        group("OWASP Agentic Top 10", m.asi()),
                        group("OWASP LLM Top 10", m.llm()),
                        group("MITRE ATLAS", m.atlas()),
                        group("CWE", m.cwe()))
                .filter(g -> !g.ids().isEmpty())
                .toList();
    }

    private static Group group(String name, List<String> ids) {
        return new Group(name, ids.stream().map(Taxonomy::id).toList());
    }

    private static Id id(String id) {
        return new Id(id, href(id.endsWith("?") ? id.substring(0, id.length() - 1) : id));
    }

    /** The page of an id, or null. */
    static @Nullable String href(String id) {
        var cwe = CWE.matcher(id);
        if (cwe.matches()) {
            return "https://cwe.mitre.org/data/definitions/" + cwe.group(1) + ".html";
        }
        if (ATLAS.matcher(id).matches()) {
            return "https://atlas.mitre.org/techniques/" + id;
        }
        if (id.matches("LLM\\d\\d:20\\d\\d")) {
            return OWASP + "llm-top-10/";
        }
        if (id.matches("ASI\\d\\d")) {
            return OWASP + "resource/owasp-top-10-for-agentic-applications-for-2026/";
        }
        if (id.matches("T\\d{1,2}")) {
            return OWASP + "resource/agentic-ai-threats-and-mitigations/";
        }
        return id.matches("L[1-7]-\\d\\d")
                ? "https://cloudsecurityalliance.org/blog/2025/02/06/agentic-ai-threat-modeling-framework-maestro"
                : null;
    }
}
