package dev.assay.input;

import dev.assay.doc.Nearest;
import dev.assay.doc.Node;
import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.Quote;
import dev.assay.model.Capability;
import dev.assay.model.Evidence;
import dev.assay.model.Fact;
import dev.assay.model.Hint;
import dev.assay.model.Status;
import dev.assay.model.Strength;
import dev.assay.model.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the facts of one listing, from the long form and the short. */
final class FactReader {

    private static final String KIND = "kind.";
    private static final int MOST_ITEMS = 1_000;
    private static final List<Status> STATUSES = List.of(Status.values());
    private static final List<Strength> STRENGTHS = List.of(Strength.values());

    private final Vocabulary vocabulary;
    private final List<Problem> problems;

    /** By position in the vocabulary, as their places. */
    private final @Nullable Fact[] facts;

    private final @Nullable Place[] places;
    private final Map<String, Hint> hints = new HashMap<>();
    private @Nullable String kind;

    FactReader(Vocabulary vocabulary, List<Problem> problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
        this.facts = new Fact[vocabulary.size()];
        this.places = new Place[facts.length];
    }

    void read(Node.Obj listing) {
        items(listing, "capabilities").forEach(this::longForm);
        items(listing, "present").forEach(n -> shortForm(n, Status.PRESENT));
        items(listing, "absent").forEach(n -> shortForm(n, Status.ABSENT));
        items(listing, "questions").forEach(this::question);
    }

    /** The facts, in vocabulary order. */
    List<Fact> inOrder() {
        List<Fact> inOrder = new ArrayList<>();
        for (Fact fact : facts) {
            if (fact != null) {
                inOrder.add(fact);
            }
        }
        return inOrder;
    }

    private List<Node> items(Node.Obj object, String key) {
        Node node = object.get(key);
        if (node instanceof Node.Arr list && list.items().size() > MOST_ITEMS) {
            problems.add(Problem.of(
                    node.place(),
                    "`" + key + "` has " + list.items().size() + " entries; at most 1,000 were expected"));
            return List.of();
        }
        if (node == null || node instanceof Node.Arr) {
            return node instanceof Node.Arr list ? list.items() : List.of();
        }
        problems.add(new Problem(
                node.place(),
                "`" + key + "` is " + node.kind() + "; a list was expected",
                node instanceof Node.Text ? "square brackets are missing" : null));
        return List.of();
    }

    private void shortForm(Node node, Status status) {
        if (node instanceof Node.Text id) {
            add(
                    id,
                    status,
                    Strength.DECLARED,
                    List.of(new Evidence(null, node.place().pointer())),
                    List.of());
        } else {
            problems.add(Problem.of(node.place(), "a capability id is a text, not " + node.kind()));
        }
    }

    private void longForm(Node node) {
        if (!(node instanceof Node.Obj object)) {
            problems.add(new Problem(
                    node.place(),
                    "a capability is an object with id and status, not " + node.kind(),
                    node instanceof Node.Text ? "the short form is meant: \"present\": [\"…\"]" : null));
            return;
        }
        Values values = new Values(object, problems, List.of("id", "status", "strength", "evidence", "against"));
        Status status = word(object, "status", STATUSES, Status::word, Status.PRESENT, true);
        Strength strength = word(object, "strength", STRENGTHS, Strength::word, Strength.DECLARED, false);
        List<Evidence> evidence = evidence(object, "evidence");
        List<Evidence> against = evidence(object, "against");
        if (object.get("id") instanceof Node.Text id) {
            add(
                    id,
                    status,
                    strength,
                    evidence.isEmpty() ? List.of(new Evidence(null, node.place().pointer())) : evidence,
                    against);
        } else {
            values.expect(false, "id", "a capability id");
        }
    }

    private <T> T word(
            Node.Obj object, String key, List<T> known, Function<T, String> toWord, T otherwise, boolean required) {
        Node node = object.get(key);
        List<String> words = known.stream().map(toWord).toList();
        if (node instanceof Node.Text text && words.contains(text.value())) {
            return known.get(words.indexOf(text.value()));
        }
        if (node != null || required) {
            String found = node == null ? "is missing" : "is " + node.kind();
            problems.add(new Problem(
                    node == null ? object.place() : node.place(),
                    "`" + key + "` " + found + "; one of " + String.join(", ", words) + " was expected",
                    node instanceof Node.Text text ? Nearest.hint(text.value(), words, null) : null));
        }
        return otherwise;
    }

    /** Something that the listing suggests. */
    private void question(Node node) {
        if (!(node instanceof Node.Obj object)) {
            problems.add(Problem.of(
                    node.place(), "a question is an object with capability, why and evidence, not " + node.kind()));
            return;
        }
        Values values = new Values(object, problems, List.of("capability", "why", "evidence"));
        String why = values.text("why", true);
        String id = values.text("capability", true);
        if (id != null && why != null && known(id, object)) {
            hints.put(id, new Hint(id, why, evidence(object, "evidence")));
        }
    }

    private boolean known(String id, Node.Obj object) {
        Node node = object.get("capability");
        if (vocabulary.find(id) == null && node != null) {
            unknown(id, node.place());
            return false;
        }
        return true;
    }

    /** What the listing suggests without saying it, in vocabulary order. */
    List<Hint> hints() {
        if (hints.isEmpty()) {
            return List.of();
        }
        return hints.values().stream()
                .sorted(Comparator.comparingInt(h -> vocabulary.indexOf(h.capability())))
                .toList();
    }

    private List<Evidence> evidence(Node.Obj object, String key) {
        return items(object, key).stream()
                .map(this::evidence)
                .filter(e -> !e.at().isEmpty())
                .toList();
    }

    private Evidence evidence(Node node) {
        if (node instanceof Node.Obj object) {
            Values values = new Values(object, problems, List.of("quote", "at", "source"));
            String quote = values.text("quote", false);
            String at = values.text("at", false);
            return new Evidence(quote, at == null ? node.place().pointer() : at, values.text("source", false));
        }
        problems.add(Problem.of(node.place(), "evidence is an object with quote and at, not " + node.kind()));
        return new Evidence(null, "");
    }

    private void unknown(String id, Place place) {
        problems.add(new Problem(
                place,
                Quote.of(id) + " is not a capability of the vocabulary",
                Nearest.hint(
                        id,
                        vocabulary.capabilities().stream().map(Capability::id).toList(),
                        "the rule pack's vocabulary.yaml lists them all")));
    }

    private void add(Node.Text id, Status status, Strength strength, List<Evidence> evidence, List<Evidence> against) {
        int position = vocabulary.indexOf(id.value());
        if (position < 0) {
            unknown(id.value(), id.place());
            return;
        }
        // the vocabulary's own text, which is looked up sooner than an equal one
        Fact fact = new Fact(vocabulary.at(position).id(), status, strength, evidence, against, null);
        Fact other = facts[position];
        if (other != null && other.status() != status) {
            problems.add(new Problem(
                    id.place(),
                    Quote.of(id.value()) + " is " + status.word() + " here and "
                            + other.status().word() + " at " + places[position],
                    "one of the two is wrong; leave it out if the listing does not say"));
            return;
        }
        if (status == Status.PRESENT && id.value().startsWith(KIND)) {
            if (kind != null && !kind.equals(id.value())) {
                problems.add(new Problem(
                        id.place(),
                        Quote.of(id.value()) + " is a second kind beside " + Quote.of(kind) + "; a listing has one",
                        "the one that describes the whole is meant"));
            }
            kind = id.value();
        }
        if (other == null) {
            places[position] = id.place();
        }
        facts[position] = other == null ? fact : merge(other, fact);
    }

    private static Fact merge(Fact a, Fact b) {
        Set<Evidence> both = new LinkedHashSet<>(a.evidence());
        both.addAll(b.evidence());
        Strength stronger = a.strength().compareTo(b.strength()) <= 0 ? a.strength() : b.strength();
        Set<Evidence> against = new LinkedHashSet<>(a.against());
        against.addAll(b.against());
        return new Fact(a.capability(), a.status(), stronger, List.copyOf(both), List.copyOf(against), null);
    }
}
