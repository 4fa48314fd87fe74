package dev.assay.input;

import dev.assay.doc.Digest;
import dev.assay.doc.Documents;
import dev.assay.doc.Node;
import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.doc.Quote;
import dev.assay.model.Listing;
import dev.assay.model.Vocabulary;
import dev.assay.score.CvssVector;
import dev.assay.score.InvalidCvssVector;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads listings in the native form: JSON or YAML with one object or a list of them, or JSON Lines. One reader serves
 * one run and notices ids that come twice. Not for use from several threads.
 */
public final class ListingReader {

    /** The keys of a listing. */
    public static final List<String> KEYS = List.of(
            "id",
            "name",
            "description",
            "capabilities",
            "present",
            "absent",
            "cvss",
            "scoring",
            "format",
            "questions",
            "$schema");

    private final Vocabulary vocabulary;
    private final boolean repeats;
    private final Map<String, Place> seen = new HashMap<>();

    /** @param vocabulary the capabilities that listings may name */
    public ListingReader(Vocabulary vocabulary) {
        this(vocabulary, false);
    }

    /**
     * @param vocabulary the capabilities that listings may name
     * @param repeats whether an id may come twice; then somebody else looks after that
     */
    public ListingReader(Vocabulary vocabulary, boolean repeats) {
        this.vocabulary = vocabulary;
        this.repeats = repeats;
    }

    /**
     * Reads all listings of an input. A listing that cannot be read loses no other.
     *
     * @param file the name, for its ending and for messages
     * @param bytes the content, UTF-8
     * @param problems takes everything that is wrong
     * @return the listings that could be read, in order
     */
    public List<Listing> read(String file, byte[] bytes, List<Problem> problems) {
        List<Listing> listings = new ArrayList<>();
        for (Node document : Documents.read(file, bytes, problems)) {
            List<Node> items = document instanceof Node.Arr list ? list.items() : List.of(document);
            if (items.isEmpty()) {
                problems.add(Problem.of(document.place(), "is an empty list; at least one listing was expected"));
            }
            for (Node item : items) {
                try {
                    listings.add(listing(item));
                } catch (ProblemException e) {
                    problems.addAll(e.problems());
                }
            }
        }
        return listings;
    }

    /**
     * The listing of one tree.
     *
     * @throws ProblemException naming everything that is wrong with it
     */
    public Listing listing(Node node) {
        if (!(node instanceof Node.Obj object)) {
            throw new ProblemException(new Problem(
                    node.place(),
                    "a listing is an object, not " + node.kind(),
                    "something like {\"id\": \"…\", \"name\": \"…\", \"present\": [\"tool.shell\"]} is meant"));
        }
        List<Problem> problems = new ArrayList<>();
        Values values = new Values(object, problems, KEYS);
        values.text("$schema", false);
        String id = values.id("id");
        String name = values.text("name", false);
        String description = values.text("description", false);
        String cvss = cvss(values.text("cvss", false), object, problems);
        String format = values.text("format", false);
        FactReader facts = new FactReader(vocabulary, problems);
        facts.read(object);
        BigDecimal threat = null;
        BigDecimal mitigation = null;
        if (object.get("scoring") instanceof Node.Obj scoring) {
            Values numbers = new Values(scoring, problems, List.of("threatMultiplier", "mitigationFactor"));
            threat = numbers.number("threatMultiplier", "0.50", "1.10");
            mitigation = numbers.number("mitigationFactor", "0.50", "1.00");
        } else {
            values.expect(object.get("scoring") == null, "scoring", "an object");
        }
        Problem taken =
                id == null ? null : taken(id, object.place(), object.place().step("id"));
        if (taken != null) {
            problems.add(taken);
        }
        if (!problems.isEmpty() || id == null) {
            throw new ProblemException(problems);
        }
        return new Listing(
                id,
                name == null ? id : name,
                description,
                facts.inOrder(),
                cvss,
                threat,
                mitigation,
                Digest.of(object),
                format,
                facts.hints(),
                List.of(),
                List.of());
    }

    /**
     * An id for a listing that was read elsewhere and is named by its content: its own or, if another listing of this
     * run has that, its own with the next free number.
     *
     * @param warnings takes a note if the id is taken
     */
    public String claim(String id, Place place, List<Problem> warnings) {
        Problem taken = taken(id, place, place);
        if (taken == null) {
            return id;
        }
        int number = 2;
        while (seen.putIfAbsent(id + "-" + number, place) != null) {
            number++;
        }
        warnings.add(new Problem(
                taken.place(),
                taken.message() + "; this one is called " + Quote.of(id + "-" + number),
                "both are about one agent, and --as one puts them together"));
        return id + "-" + number;
    }

    private @Nullable Problem taken(String id, Place listing, Place at) {
        Place first = repeats ? null : seen.putIfAbsent(id, listing);
        return first == null
                ? null
                : new Problem(
                        at,
                        "the id " + Quote.of(id) + " is taken by the listing at " + first,
                        "the same listing was given twice, or one of them needs another id");
    }

    private static @Nullable String cvss(@Nullable String vector, Node.Obj object, List<Problem> problems) {
        if (vector != null) {
            try {
                return CvssVector.parse(vector).vector();
            } catch (InvalidCvssVector e) {
                Node node = object.get("cvss");
                problems.add(new Problem(
                        node == null ? object.place() : node.place(), String.valueOf(e.getMessage()), e.maybe()));
            }
        }
        return null;
    }
}
