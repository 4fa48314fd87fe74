package dev.assay.interval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.input.Answer;
import dev.assay.input.AnswerSheet;
import dev.assay.model.Capability;
import dev.assay.model.Evidence;
import dev.assay.model.Fact;
import dev.assay.model.Listing;
import dev.assay.model.OpenQuestion;
import dev.assay.model.Status;
import dev.assay.model.Strength;
import dev.assay.model.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/** Listings with random facts of every strength, some contested, and random answers to their questions. */
final class RandomListing {

    private final SplittableRandom random;
    private final Vocabulary vocabulary;
    private final List<Capability> kinds;

    RandomListing(SplittableRandom random, Vocabulary vocabulary) {
        this.random = random;
        this.vocabulary = vocabulary;
        this.kinds = vocabulary.capabilities().stream()
                .filter(c -> c.family().equals("kind"))
                .toList();
    }

    Listing next(String id) {
        double share = random.nextDouble() * 0.25;
        boolean weak = random.nextBoolean();
        List<Fact> facts = new ArrayList<>();
        if (random.nextInt(5) > 0) {
            facts.add(fact(kinds.get(random.nextInt(kinds.size())).id(), Status.PRESENT, weak));
        }
        for (Capability capability : vocabulary.capabilities()) {
            if (!capability.family().equals("kind") && random.nextDouble() < share) {
                facts.add(fact(capability.id(), random.nextInt(4) > 0 ? Status.PRESENT : Status.ABSENT, weak));
            }
        }
        return listing(id, facts);
    }

    private Fact fact(String id, Status status, boolean weak) {
        Strength strength = weak ? Strength.values()[random.nextInt(5)] : Strength.DECLARED;
        List<Evidence> against = weak && random.nextInt(8) == 0 ? List.of(new Evidence("no", "/b")) : List.of();
        return new Fact(id, status, strength, List.of(new Evidence("yes", "/a")), against, null);
    }

    /** Answers to some of the questions, one of each kind. */
    List<Reply> replies(List<OpenQuestion> questions, int oneOf) {
        List<Reply> replies = new ArrayList<>();
        boolean kind = false;
        for (OpenQuestion question : questions) {
            boolean isKind = question.capability().startsWith("kind.");
            boolean yes = random.nextBoolean() && !(kind && isKind);
            if (random.nextInt(oneOf) == 0) {
                replies.add(new Reply(question.capability(), yes ? Status.PRESENT : Status.ABSENT));
                kind |= isKind && yes;
            }
        }
        return replies;
    }

    /** The listing with answers, as they count when a form with them is read. */
    Listing answered(Listing listing, List<Reply> replies) {
        List<Problem> problems = new ArrayList<>();
        List<Answer> answers = replies.stream()
                .map(r -> new Answer("", r.capability(), r.status(), new Evidence("answer", "/c"), Place.of("answers")))
                .toList();
        Listing answered = new AnswerSheet(vocabulary, answers)
                .applied(List.of(listing), problems)
                .get(0);
        assertThat(problems).isEmpty();
        return answered;
    }

    /** The listing with changes as declared facts in the place of its own. */
    Listing changed(Listing listing, List<Lever> changes) {
        Map<String, Fact> facts = new LinkedHashMap<>();
        listing.facts().forEach(f -> facts.put(f.capability(), f));
        changes.forEach(c -> facts.put(
                c.capability(),
                Fact.stated(c.capability(), c.to(), Strength.DECLARED, List.of(new Evidence("change", "/d")))));
        return listing(listing.id(), List.copyOf(facts.values()));
    }

    private Listing listing(String id, List<Fact> facts) {
        List<Fact> ordered = facts.stream()
                .sorted(Comparator.comparingInt(f -> vocabulary.indexOf(f.capability())))
                .toList();
        return new Listing(id, id, null, ordered, null, null, null, Objects.toString(id));
    }
}
