package dev.assay.docs;

import dev.assay.model.Layer;
import dev.assay.model.Threat;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the catalogue says of a threat. */
final class ThreatSection {

    private ThreatSection() {}

    static List<Block> of(Threat threat) {
        List<Sentence> items = new ArrayList<>();
        add(
                items,
                "Layers: ",
                threat.layers().stream().map(Layer::number).map(String::valueOf).toList());
        Threat.Mappings mappings = threat.mappings();
        add(items, "OWASP Agentic Threats: ", mappings.owasp());
        add(items, "OWASP Top 10 for Agentic Applications: ", mappings.asi());
        add(items, "OWASP Top 10 for LLM Applications: ", mappings.llm());
        add(items, "MITRE ATLAS: ", mappings.atlas());
        add(items, "CWE: ", mappings.cwe());
        if (!threat.mitigations().isBlank()) {
            items.add(Sentence.of("What helps: " + threat.mitigations()));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading("Threat"));
        blocks.add(new Block.Para(
                threat.id() + " " + threat.name() + (threat.definition().isBlank() ? "" : ": " + threat.definition())));
        if (!items.isEmpty()) {
            blocks.add(new Block.Bullets(items));
        }
        return blocks;
    }

    /** All ids of a threat in all taxonomies, without the marks of those that nobody has confirmed. */
    static List<String> ids(Threat threat) {
        Threat.Mappings m = threat.mappings();
        List<String> ids = new ArrayList<>(List.of(threat.id()));
        List.of(m.owasp(), m.asi(), m.llm(), m.atlas(), m.cwe())
                .forEach(some -> some.forEach(id -> ids.add(id.endsWith("?") ? id.substring(0, id.length() - 1) : id)));
        return ids.stream().distinct().toList();
    }

    private static void add(List<Sentence> items, String label, List<String> ids) {
        if (!ids.isEmpty()) {
            items.add(Sentence.of(
                    label + ids.stream().map(ThreatSection::confirmed).collect(Collectors.joining(", "))));
        }
    }

    private static String confirmed(String id) {
        return id.endsWith("?") ? id.substring(0, id.length() - 1) + " (not confirmed)" : id;
    }
}
