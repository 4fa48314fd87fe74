package dev.assay.serve;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A listing that comes with the program, for trying the page and changed rules.
 *
 * @param title what it shows
 * @param name the name of its file
 * @param document its text
 */
record Examples(String title, String name, String document) {

    private static final String HOME = "/serve/examples/";

    /** All examples, in the order in which they are offered. */
    static List<Examples> all() {
        return List.of(
                of("Release Helper, the native form", "release-helper.yaml"),
                of("Invoice Desk, an A2A card", "invoice-desk.json"),
                of("Ticket tools, an MCP tools list", "ticket-tools.json"),
                of("Survey cleaner, a SKILL.md", "survey-cleaner.md"),
                of("Night Gardener, plain text", "night-gardener.md"));
    }

    private static Examples of(String title, String name) {
        return new Examples(title, name, new String(Resources.bytes(HOME + name), StandardCharsets.UTF_8));
    }

    static Reply reply() {
        return Reply.json(Map.of("examples", all().stream().map(Examples::map).toList()));
    }

    private Map<String, Object> map() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("title", title);
        map.put("name", name);
        map.put("document", document);
        return map;
    }
}
