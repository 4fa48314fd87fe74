package dev.assay.format;

import dev.assay.model.Capability;
import dev.assay.model.Effect;
import dev.assay.model.Evidence;
import dev.assay.model.Fact;
import dev.assay.model.Hint;
import dev.assay.model.Passage;
import dev.assay.model.Status;
import dev.assay.model.Strength;
import dev.assay.model.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what several fields, or several listings, say of capabilities. Statements that agree make one fact of the
 * strongest kind; those that disagree make a contested one, and the riskier reading counts. Of several kinds the most
 * strongly known counts, and of equals the first.
 */
final class Gathering {

    private static final int MOST_EVIDENCE = 5;

    private final Vocabulary vocabulary;
    private final Map<String, Map<Status, Side>> sides;
    private final Map<String, Hint> hints;
    private final Map<String, Passage> passages = new LinkedHashMap<>();
    private @Nullable String kind;

    /** What speaks for one status. */
    private record Side(Strength strength, List<Evidence> evidence) {

        Side with(Strength more, List<Evidence> others) {
            boolean stronger = more.compareTo(strength) < 0;
            List<Evidence> all = Stream.concat(
                            (stronger ? others : evidence).stream(), (stronger ? evidence : others).stream())
                    .distinct()
                    .limit(MOST_EVIDENCE)
                    .toList();
            return new Side(stronger ? more : strength, all);
        }
    }

    Gathering(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.sides = new TreeMap<>(Comparator.comparingInt(vocabulary::indexOf));
        this.hints = new TreeMap<>(Comparator.comparingInt(vocabulary::indexOf));
    }

    void fact(String capability, Status status, Strength strength, List<Evidence> evidence) {
        boolean isKind = capability.startsWith("kind.") && status == Status.PRESENT;
        if (isKind && kind != null && !kind.equals(capability)) {
            if (strength.compareTo(side(kind).strength()) >= 0) {
                return;
            }
            Objects.requireNonNull(sides.get(kind)).remove(Status.PRESENT);
        }
        if (isKind) {
            kind = capability;
        }
        Map<Status, Side> both = sides.computeIfAbsent(capability, k -> new EnumMap<>(Status.class));
        Side side = both.get(status);
        both.put(status, side == null ? new Side(strength, evidence) : side.with(strength, evidence));
    }

    /** A fact of a listing, with what speaks against it. */
    void fact(Fact fact) {
        fact(fact.capability(), fact.status(), fact.strength(), fact.evidence());
        if (fact.contested()) {
            Status other = fact.status() == Status.PRESENT ? Status.ABSENT : Status.PRESENT;
            fact(fact.capability(), other, fact.strength(), fact.against());
        }
    }

    void hint(Hint hint) {
        hints.merge(
                hint.capability(),
                hint,
                (a, b) -> new Hint(
                        a.capability(),
                        a.why(),
                        Stream.concat(a.evidence().stream(), b.evidence().stream())
                                .distinct()
                                .limit(MOST_EVIDENCE)
                                .toList()));
    }

    /** Keeps a text in which something was found, once. */
    void passage(String at, String text, int start) {
        passages.computeIfAbsent(at, k -> new Passage(at, text, start));
    }

    /** The texts in which something was found, in the order of finding. */
    List<Passage> passages() {
        return List.copyOf(passages.values());
    }

    private Side side(String capability) {
        return Objects.requireNonNull(
                Objects.requireNonNull(sides.get(capability)).get(Status.PRESENT));
    }

    /** The facts, in vocabulary order. */
    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        sides.forEach((capability, both) -> {
            Side present = both.get(Status.PRESENT);
            Side absent = both.get(Status.ABSENT);
            if (present != null && absent != null) {
                Capability entry = Objects.requireNonNull(vocabulary.find(capability));
                boolean control = entry.effect() == Effect.MITIGATES;
                Side counts = control ? absent : present;
                Side other = control ? present : absent;
                facts.add(new Fact(
                        capability,
                        control ? Status.ABSENT : Status.PRESENT,
                        counts.strength(),
                        counts.evidence(),
                        other.evidence(),
                        null));
            } else if (present != null) {
                facts.add(Fact.stated(capability, Status.PRESENT, present.strength(), present.evidence()));
            } else if (absent != null) {
                facts.add(Fact.stated(capability, Status.ABSENT, absent.strength(), absent.evidence()));
            }
        });
        return facts;
    }

    /** What is suggested of capabilities about which there is no fact, in vocabulary order. */
    List<Hint> hints() {
        List<String> known = facts().stream().map(Fact::capability).toList();
        return hints.values().stream()
                .filter(h -> !known.contains(h.capability()))
                .toList();
    }
}
