package dev.assay.accuracy;

import dev.assay.accuracy.Reference.PublishedScore;
import dev.assay.doc.Documents;
import dev.assay.doc.Node;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.input.ListingReader;
import dev.assay.model.Factor;
import dev.assay.model.Layer;
import dev.assay.model.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads published threat models from JSON Lines: {@code slug}, {@code name}, {@code description}, {@code present},
 * {@code absent}, {@code factors} by id, {@code layers} as seven flags (true, false or null) or as objects with
 * {@code layer}, {@code mapped} and {@code threats}, and optionally {@code published} with {@code cvss_base},
 * {@code aivss} and {@code severity}.
 */
public final class ReferenceReader {

    private static final List<String> LISTING = List.of("name", "description", "present", "absent");

    private final ListingReader listings;

    /** @param vocabulary the capabilities that facts may name */
    public ReferenceReader(Vocabulary vocabulary) {
        this.listings = new ListingReader(vocabulary);
    }

    /**
     * Reads every row; a row that cannot be read loses no other.
     *
     * @param problems takes what is wrong
     */
    public List<Reference> read(String file, byte[] bytes, List<Problem> problems) {
        List<Reference> references = new ArrayList<>();
        for (Node node : Documents.read(file, bytes, problems)) {
            try {
                references.add(reference(node));
            } catch (ProblemException e) {
                problems.addAll(e.problems());
            }
        }
        return references;
    }

    private Reference reference(Node node) {
        if (!(node instanceof Node.Obj row)) {
            throw wrong(node, "a published threat model is an object, not " + node.kind());
        }
        Map<String, Node> listing = new LinkedHashMap<>();
        listing.put("id", required(row, "slug"));
        LISTING.stream()
                .filter(key -> row.get(key) != null)
                .forEach(key -> listing.put(key, Objects.requireNonNull(row.get(key))));
        Map<Layer, Boolean> mapped = new EnumMap<>(Layer.class);
        Map<Layer, List<String>> threats = new EnumMap<>(Layer.class);
        layers(row, mapped, threats);
        return new Reference(
                listings.listing(new Node.Obj(row.place(), listing)), factors(row), mapped, threats, score(row));
    }

    private static Map<Factor, BigDecimal> factors(Node.Obj row) {
        if (!(required(row, "factors") instanceof Node.Obj factors)) {
            throw wrong(row, "`factors` is no object of values by factor id");
        }
        Map<Factor, BigDecimal> values = new EnumMap<>(Factor.class);
        Factor.ten().forEach(f -> values.put(f, number(required(factors, f.id()))));
        return values;
    }

    private static void layers(Node.Obj row, Map<Layer, Boolean> mapped, Map<Layer, List<String>> threats) {
        if (!(required(row, "layers") instanceof Node.Arr cells)
                || cells.items().size() != 7) {
            throw wrong(row, "`layers` is no list of seven");
        }
        for (Layer layer : Layer.values()) {
            Node cell = cells.items().get(layer.number() - 1);
            if (cell instanceof Node.Obj object && object.get("threats") instanceof Node.Arr ids) {
                threats.put(
                        layer, ids.items().stream().map(ReferenceReader::text).toList());
            }
            Node flag = cell instanceof Node.Obj object ? object.get("mapped") : cell;
            if (flag instanceof Node.Bool bool) {
                mapped.put(layer, bool.value());
            }
        }
    }

    private static @Nullable PublishedScore score(Node.Obj row) {
        return row.get("published") instanceof Node.Obj published
                ? new PublishedScore(
                        number(required(published, "cvss_base")),
                        number(required(published, "aivss")),
                        text(required(published, "severity")))
                : null;
    }

    private static Node required(Node.Obj object, String key) {
        Node node = object.get(key);
        if (node == null) {
            throw wrong(object, "`" + key + "` is missing");
        }
        return node;
    }

    private static BigDecimal number(Node node) {
        if (node instanceof Node.Num number && number.digits().matches("\\d{1,2}(\\.\\d{1,4})?")) {
            return new BigDecimal(number.digits());
        }
        throw wrong(node, "a number was expected, not " + node.kind());
    }

    private static String text(Node node) {
        if (node instanceof Node.Text text) {
            return text.value();
        }
        throw wrong(node, "a text was expected, not " + node.kind());
    }

    private static ProblemException wrong(Node node, String message) {
        return new ProblemException(Problem.of(node.place(), message));
    }
}
