package dev.assay.text;

import dev.assay.model.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns what was found into what is said: denials, reservations and talk about other things are told apart. */
final class Reading {

    private static final List<String> VERB_DENIALS =
            List.of("not", "never", "cannot", "nor", "dont", "wont", "doesnt", "isnt", "arent", "cant");

    private static final List<String> NOUN_DENIALS = List.of("no", "without", "nothing", "none", "zero");

    /** What could go wrong is always said with "may". */
    private static final String HARM = "impact.";

    /** What somebody does, in contrast to what there is: only the product's own deeds count. */
    private static final List<String> DEEDS = List.of(
            "tool.",
            HARM,
            "planning.",
            "multiagent.",
            "learning.",
            "autonomy.unattended",
            "autonomy.always-on",
            "autonomy.physical",
            "identity.impersonation");

    private static final Comparator<Mention> ORDER = Reading::order;

    private final List<Phrase> phrases;
    private final Stance.Manner[] manners;

    Reading(List<Phrase> phrases) {
        this.phrases = phrases;
        this.manners = phrases.stream().map(Reading::manner).toArray(Stance.Manner[]::new);
    }

    private static Stance.Manner manner(Phrase phrase) {
        String capability = phrase.capability();
        return new Stance.Manner(
                phrase.patterns().stream().anyMatch(p -> has(p, VERB_DENIALS)),
                phrase.patterns().stream().anyMatch(p -> has(p, NOUN_DENIALS)),
                capability.startsWith(HARM),
                DEEDS.stream().anyMatch(capability::startsWith));
    }

    private static boolean has(String pattern, List<String> words) {
        for (String word : pattern.replace("'", "").split("[^a-z]+", -1)) {
            if (words.contains(word)) {
                return true;
            }
        }
        return false;
    }

    List<Mention> read(Tokens tokens, Hits hits, boolean name) {
        Cues cues = Cues.of(phrases, tokens, hits);
        List<Mention> found = new ArrayList<>();
        for (int h = 0; h < hits.size; h++) {
            Phrase phrase = phrases.get(hits.phrase[h]);
            if (phrase.cue() == null && fits(phrase, tokens, hits, h, name)) {
                Stance stance = Stance.of(tokens, cues, hits.from[h], hits.to[h], manners[hits.phrase[h]]);
                Status status = status(phrase.status(), stance);
                if (status != null) {
                    found.add(new Mention(
                            phrase.capability(),
                            status,
                            stance == Stance.HEDGED,
                            tokens.start[hits.from[h]],
                            tokens.end[hits.to[h]],
                            phrase.id()));
                }
            }
        }
        return longest(found);
    }

    private static boolean fits(Phrase phrase, Tokens tokens, Hits hits, int h, boolean name) {
        return switch (phrase.where()) {
            case ANYWHERE -> true;
            case TEXT -> !name;
            case NAME -> name && hits.from[h] == 0 && hits.to[h] == tokens.size - 1;
        };
    }

    /** What is said once the stance of the text is taken in; null if nothing is. A denial of a denial says nothing. */
    private static @Nullable Status status(Status said, Stance stance) {
        return switch (stance) {
            case SAID, HEDGED -> said;
            case DENIED -> said == Status.PRESENT ? Status.ABSENT : null;
            case PASSED_OVER -> null;
        };
    }

    private static int order(Mention one, Mention other) {
        int order = Integer.compare(one.start(), other.start());
        order = order == 0 ? Integer.compare(other.end(), one.end()) : order;
        order = order == 0 ? one.capability().compareTo(other.capability()) : order;
        return order == 0 ? one.phrase().compareTo(other.phrase()) : order;
    }

    /** Of mentions of one capability that overlap, the longest. */
    private static List<Mention> longest(List<Mention> found) {
        found.sort(ORDER);
        Map<String, Integer> present = new HashMap<>();
        Map<String, Integer> absent = new HashMap<>();
        List<Mention> kept = new ArrayList<>();
        for (Mention mention : found) {
            Map<String, Integer> ends = mention.status() == Status.PRESENT ? present : absent;
            if (ends.getOrDefault(mention.capability(), -1) <= mention.start()) {
                ends.put(mention.capability(), mention.end());
                kept.add(mention);
            }
        }
        return List.copyOf(kept);
    }
}
