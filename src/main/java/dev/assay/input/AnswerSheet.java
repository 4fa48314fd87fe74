package dev.assay.input;

import dev.assay.doc.Digest;
import dev.assay.doc.Nearest;
import dev.assay.doc.Problem;
import dev.assay.doc.Quote;
import dev.assay.model.Capability;
import dev.assay.model.Effect;
import dev.assay.model.Evidence;
import dev.assay.model.Fact;
import dev.assay.model.Listing;
import dev.assay.model.Status;
import dev.assay.model.Strength;
import dev.assay.model.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts a vendor's answers beside what listings say. An answer becomes a declared fact; where the listing says the
 * opposite, the fact is contested and both are kept.
 */
public final class AnswerSheet {

    private static final String KIND = "kind.";

    private final Vocabulary vocabulary;
    private final List<Answer> answers;

    /**
     * @param vocabulary the capabilities
     * @param answers what was answered
     */
    public AnswerSheet(Vocabulary vocabulary, List<Answer> answers) {
        this.vocabulary = vocabulary;
        this.answers = List.copyOf(answers);
    }

    /**
     * The listings with the answers about them, in the same order.
     *
     * @param problems takes the answers that belong to none of the listings, or that cannot be true of one
     */
    public List<Listing> applied(List<Listing> listings, List<Problem> problems) {
        Map<String, List<Answer>> byId = new LinkedHashMap<>();
        listings.forEach(l -> byId.put(l.id(), new ArrayList<>()));
        for (Answer answer : answers) {
            String id = answer.listing().isEmpty() && listings.size() == 1
                    ? listings.get(0).id()
                    : answer.listing();
            List<Answer> own = byId.get(id);
            if (own == null) {
                problems.add(homeless(answer, byId));
            } else {
                own.add(answer);
            }
        }
        return listings.stream()
                .map(l -> answered(l, byId.getOrDefault(l.id(), List.of()), problems))
                .toList();
    }

    private static Problem homeless(Answer answer, Map<String, List<Answer>> byId) {
        return answer.listing().isEmpty()
                ? new Problem(
                        answer.place(),
                        "names no listing, and there are " + byId.size(),
                        "the column `listing` should have the listing's id")
                : new Problem(
                        answer.place(),
                        "there is no listing " + Quote.of(answer.listing()),
                        Nearest.hint(answer.listing(), byId.keySet(), null));
    }

    private Listing answered(Listing listing, List<Answer> own, List<Problem> problems) {
        Map<String, Fact> facts = new TreeMap<>(Comparator.comparingInt(vocabulary::indexOf));
        listing.facts().forEach(f -> facts.put(f.capability(), f));
        StringBuilder counted = new StringBuilder();
        for (Answer answer : own) {
            String kind = otherKind(answer, facts);
            if (kind.isEmpty()) {
                facts.compute(answer.capability(), (id, fact) -> with(fact, answer));
                counted.append(answer.capability())
                        .append('\n')
                        .append(answer.status().word())
                        .append('\n');
                counted.append(answer.evidence().quote())
                        .append('\n')
                        .append(answer.evidence().at())
                        .append('\n');
            } else {
                problems.add(new Problem(
                        answer.place(),
                        Quote.of(answer.capability()) + " is a second kind beside " + Quote.of(kind)
                                + " of the listing; a listing has one",
                        "the one that describes the whole is meant"));
            }
        }
        return counted.length() == 0 ? listing : listing.with(List.copyOf(facts.values()), digest(listing, counted));
    }

    /** The other kind that is present if an answer names a kind, or an empty text. */
    private static String otherKind(Answer answer, Map<String, Fact> facts) {
        return answer.capability().startsWith(KIND) && answer.status() == Status.PRESENT
                ? facts.values().stream()
                        .filter(f -> f.capability().startsWith(KIND) && f.status() == Status.PRESENT)
                        .map(Fact::capability)
                        .filter(k -> !k.equals(answer.capability()))
                        .findFirst()
                        .orElse("")
                : "";
    }

    /** What a fact becomes: an answer that agrees makes it sure, one that does not makes it contested. */
    private Fact with(@Nullable Fact said, Answer answer) {
        List<Evidence> own = List.of(answer.evidence());
        if (said == null) {
            return Fact.stated(answer.capability(), answer.status(), Strength.DECLARED, own);
        }
        Capability capability = vocabulary.find(said.capability());
        Effect effect = capability == null ? Effect.DESCRIBES : capability.effect();
        Fact fact = said.riskier(effect);
        boolean agrees = fact.status() == answer.status();
        List<Evidence> speakingFor = agrees ? joined(fact.evidence(), own) : fact.evidence();
        List<Evidence> against = agrees ? fact.against() : joined(fact.against(), own);
        Fact both = new Fact(
                fact.capability(),
                fact.status(),
                agrees ? Strength.DECLARED : fact.strength(),
                speakingFor,
                against,
                fact.derivedBy());
        Fact riskier = both.riskier(effect);
        return riskier.status() == fact.status()
                ? riskier
                : new Fact(
                        riskier.capability(),
                        riskier.status(),
                        Strength.DECLARED,
                        riskier.evidence(),
                        riskier.against(),
                        riskier.derivedBy());
    }

    private static List<Evidence> joined(List<Evidence> first, List<Evidence> second) {
        List<Evidence> all = new ArrayList<>(first);
        second.stream().filter(e -> !all.contains(e)).forEach(all::add);
        return all;
    }

    /** What counts for the assessment is the listing with its answers, so both are in the digest. */
    private static String digest(Listing listing, StringBuilder counted) {
        Map<String, byte[]> parts = Map.of(
                "answers", counted.toString().getBytes(StandardCharsets.UTF_8),
                "listing", listing.digest().getBytes(StandardCharsets.UTF_8));
        return Digest.of(new TreeMap<>(parts));
    }
}
