package dev.assay;

import dev.assay.doc.Node;
import dev.assay.doc.Place;
import dev.assay.input.ListingReader;
import dev.assay.model.Listing;
import dev.assay.model.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts a listing together by hand. What is said neither present nor absent stays unknown. A builder belongs to one
 * thread; the listing may go anywhere.
 */
public final class ListingBuilder {

    private final Vocabulary vocabulary;
    private final Place place;
    private final Map<String, Node> fields = new LinkedHashMap<>();
    private final List<Node> present = new ArrayList<>();
    private final List<Node> absent = new ArrayList<>();
    private final Map<String, Node> scoring = new LinkedHashMap<>();

    ListingBuilder(String id, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.place = Place.of("listing " + id);
        text("id", id);
    }

    /** The name that reports show; without one it is the id. */
    public ListingBuilder name(String name) {
        return text("name", name);
    }

    /** What the agent says of itself. It is shown, and nothing is read out of it. */
    public ListingBuilder description(String description) {
        return text("description", description);
    }

    /** Says that the agent has these capabilities, ids of the vocabulary such as {@code tool.shell}. */
    public ListingBuilder present(String... capabilities) {
        return add(present, "present", capabilities);
    }

    /** Says that the agent does not have these capabilities. */
    public ListingBuilder absent(String... capabilities) {
        return add(absent, "absent", capabilities);
    }

    /** A CVSS v4.0 vector, in the place of what rules would infer. */
    public ListingBuilder cvss(String vector) {
        return text("cvss", vector);
    }

    /** A threat multiplier from 0.50 to 1.10, in the place of what rules would infer. */
    public ListingBuilder threatMultiplier(BigDecimal value) {
        return scoring("threatMultiplier", value);
    }

    /** A mitigation factor from 0.50 to 1.00, in the place of what rules would infer. */
    public ListingBuilder mitigationFactor(BigDecimal value) {
        return scoring("mitigationFactor", value);
    }

    /**
     * The listing, with the digest that the same content in the native form has.
     *
     * @throws dev.assay.doc.ProblemException naming every capability that is unknown or said both ways, and every value
     *     out of its range
     */
    public Listing build() {
        Map<String, Node> all = new LinkedHashMap<>(fields);
        list(all, "present", present);
        list(all, "absent", absent);
        if (!scoring.isEmpty()) {
            all.put("scoring", new Node.Obj(place.step("scoring"), Map.copyOf(scoring)));
        }
        return new ListingReader(vocabulary).listing(new Node.Obj(place, all));
    }

    private void list(Map<String, Node> all, String key, List<Node> items) {
        if (!items.isEmpty()) {
            all.put(key, new Node.Arr(place.step(key), List.copyOf(items)));
        }
    }

    private ListingBuilder text(String key, String value) {
        fields.put(key, new Node.Text(place.step(key), value));
        return this;
    }

    private ListingBuilder scoring(String key, BigDecimal value) {
        scoring.put(key, new Node.Num(place.step("scoring").step(key), value.toPlainString()));
        return this;
    }

    private ListingBuilder add(List<Node> to, String key, String... capabilities) {
        for (String capability : capabilities) {
            to.add(new Node.Text(place.step(key).step(Integer.toString(to.size())), capability));
        }
        return this;
    }
}
