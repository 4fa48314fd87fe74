package dev.assay.exchange;

import dev.assay.doc.Digest;
import dev.assay.doc.Node;
import dev.assay.doc.Place;
import dev.assay.doc.Quote;
import dev.assay.model.Evidence;
import dev.assay.model.Threat;
import dev.assay.report.JsonTree;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A SARIF 2.1.0 log of one run: its rules, the taxonomies that they relate to, and its results. */
final class SarifLog {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

    /** What a result is, in SARIF's words; only what fails has a level. */
    enum Kind {
        ERROR("fail", "error"),
        WARNING("fail", "warning"),
        NOTE("fail", "note"),
        REVIEW("review", "none"),
        OPEN("open", "none"),
        INFORMATIONAL("informational", "none");

        private final String kind;
        private final String level;

        Kind(String kind, String level) {
            this.kind = kind;
            this.level = level;
        }
    }

    private final String version;
    private final Map<String, Integer> indexes;
    private final List<Map<String, Object>> rules = new ArrayList<>();
    private final Map<Taxonomy, TreeSet<String>> taxa = new EnumMap<>(Taxonomy.class);
    private final List<Map<String, Object>> results = new ArrayList<>();

    /** @param version of the program */
    SarifLog(String version) {
        this(version, new LinkedHashMap<>());
    }

    private SarifLog(String version, Map<String, Integer> indexes) {
        this.version = version;
        this.indexes = indexes;
    }

    /** A log without results, for rules that this one knows all. */
    SarifLog part() {
        return new SarifLog(version, Collections.unmodifiableMap(indexes));
    }

    /** Makes a rule known unless it is. */
    void rule(String id, String name, String what, @Nullable String help, List<Threat> threats) {
        if (!indexes.containsKey(id)) {
            indexes.put(id, indexes.size());
            rules.add(Obj.of(
                    "id",
                    id,
                    "name",
                    name,
                    "shortDescription",
                    text(name),
                    "fullDescription",
                    text(what),
                    "help",
                    text(help == null ? what : help),
                    "relationships",
                    relationships(threats)));
        }
    }

    private static Map<String, Object> text(String words) {
        return Obj.of("text", shown(words.endsWith(".") ? words : words + "."));
    }

    /** Words of which SARIF reads none as a link or placeholder, and a person sees every character. */
    private static String shown(String words) {
        return Quote.escape(words)
                .replace("[", "\\[")
                .replace("]", "\\]")
                .replace("{", "{{")
                .replace("}", "}}");
    }

    /** Stays the same as long as a rule says something of a listing, wherever the listing stands and whatever it says. */
    private static String fingerprint(String listing, String rule, String part) {
        return Digest.of(new Node.Text(Place.of(""), listing + "\n" + rule + "\n" + part));
    }

    private @Nullable List<Map<String, Object>> relationships(List<Threat> threats) {
        List<Map<String, Object>> relationships = new ArrayList<>();
        for (Taxonomy taxonomy : Taxonomy.values()) {
            threats.stream().flatMap(t -> taxonomy.ids(t).stream()).distinct().forEach(id -> {
                taxa.computeIfAbsent(taxonomy, t -> new TreeSet<>()).add(id.id());
                relationships.add(Obj.of(
                        "target",
                        Obj.of("id", id.id(), "toolComponent", Obj.of("name", taxonomy.title())),
                        "kinds",
                        List.of("relevant"),
                        "description",
                        id.confirmed() ? null : Obj.of("text", "Nobody has confirmed this mapping.")));
            });
        }
        return relationships.isEmpty() ? null : relationships;
    }

    /**
     * Adds a result.
     *
     * @param rule a rule that is known
     * @param part what tells this result from others of the rule about the listing, or empty
     * @param listing the id of the listing
     * @param score the AIVSS score times ten, the rank in SARIF's scale
     * @param more further fields, by name
     */
    void result(
            String rule,
            Kind kind,
            String part,
            String message,
            Origin origin,
            String listing,
            @Nullable Evidence evidence,
            Number score,
            Map<String, Object> more) {
        Map<String, Object> result = Obj.of(
                "ruleId",
                rule,
                "ruleIndex",
                indexes.get(rule),
                "kind",
                kind.kind,
                "level",
                kind.level,
                "message",
                text(message),
                "locations",
                List.of(location(origin, listing, evidence)),
                "partialFingerprints",
                Obj.of("assayFinding/v1", fingerprint(listing, rule, part)),
                "rank",
                score);
        result.putAll(more);
        results.add(result);
    }

    private static Map<String, Object> location(Origin origin, String listing, @Nullable Evidence evidence) {
        return Obj.of(
                "physicalLocation",
                Obj.of(
                        "artifactLocation",
                        Obj.of("uri", origin.uri()),
                        "region",
                        Obj.of("startLine", origin.line(listing, evidence))),
                "logicalLocations",
                List.of(Obj.of(
                        "name",
                        Quote.escape(listing),
                        "fullyQualifiedName",
                        Quote.escape(evidence == null ? listing : listing + " " + evidence.at()),
                        "kind",
                        "object")));
    }

    /** The results, each on a line, and commas between them. */
    String lines() {
        return results.stream().map(r -> JsonTree.line(r)).collect(Collectors.joining(",\n"));
    }

    /** Writes the whole log. */
    void write(Writer out) {
        JsonTree.write(tree(), out);
    }

    /** The log; its results are the last field. */
    Map<String, Object> tree() {
        Map<String, Object> driver = Obj.of(
                "name",
                "Assay",
                "version",
                version,
                "rules",
                rules,
                "supportedTaxonomies",
                taxa.isEmpty()
                        ? null
                        : taxa.keySet().stream()
                                .map(t -> Obj.of("name", t.title()))
                                .toList());
        return Obj.of(
                "$schema",
                SCHEMA,
                "version",
                "2.1.0",
                "runs",
                List.of(Obj.of(
                        "tool",
                        Obj.of("driver", driver),
                        "columnKind",
                        "utf16CodeUnits",
                        "taxonomies",
                        taxonomies(),
                        "results",
                        results)));
    }

    private @Nullable List<Map<String, Object>> taxonomies() {
        List<Map<String, Object>> components = new ArrayList<>();
        taxa.forEach((taxonomy, ids) -> components.add(Obj.of(
                "name",
                taxonomy.title(),
                "version",
                taxonomy.version(),
                "organization",
                taxonomy.organization(),
                "informationUri",
                taxonomy.page(),
                "shortDescription",
                Obj.of("text", taxonomy.title() + " " + taxonomy.version() + "."),
                "isComprehensive",
                false,
                "taxa",
                ids.stream().map(id -> Obj.of("id", id)).toList())));
        return components.isEmpty() ? null : components;
    }
}
