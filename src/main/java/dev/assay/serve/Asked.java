package dev.assay.serve;

import dev.assay.doc.Nearest;
import dev.assay.doc.Quote;
import dev.assay.input.Corrections;
import dev.assay.model.Capability;
import dev.assay.model.Listing;
import dev.assay.model.Status;
import dev.assay.model.Vocabulary;
import dev.assay.score.Profile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be assessed.
 *
 * @param name the name of the document, for messages and, in doubt, for its ending
 * @param document the text
 * @param from its format, or null to tell it by the content
 * @param profile how the score is added up
 * @param corrections facts that take the place of what the listings say, in order
 */
record Asked(String name, String document, @Nullable String from, Profile profile, List<Correction> corrections) {

    private static final int LONGEST_NAME = 100;

    /**
     * A fact that takes the place of what a listing says.
     *
     * @param listing the id of the listing, or null for all
     * @param status null takes the fact away
     */
    record Correction(
            @Nullable String listing,
            String capability,
            @Nullable Status status) {}

    /**
     * Reads a request's body.
     *
     * @throws Rejection if it is not as expected
     */
    static Asked of(Fields body, Profile usual, Vocabulary vocabulary) {
        String name = body.optional("name");
        if (name != null && (name.length() > LONGEST_NAME || name.isBlank() || !Quote.isVisible(name))) {
            throw new Rejection(Rejection.Kind.MALFORMED, "`name` is to have 1 to 100 visible characters");
        }
        List<Correction> corrections = new ArrayList<>();
        for (Fields item : body.objects("corrections")) {
            item.only("listing", "capability", "status");
            corrections.add(new Correction(
                    item.optional("listing"), capability(item.text("capability"), vocabulary), status(item)));
        }
        return new Asked(
                name == null ? "listing" : name,
                body.text("document"),
                body.optional("from"),
                profile(body.optional("profile"), usual),
                List.copyOf(corrections));
    }

    /** The listing with the corrections that are meant for it. */
    Listing corrected(Listing listing, Vocabulary vocabulary) {
        Map<String, @Nullable Status> statuses = new LinkedHashMap<>();
        corrections.stream()
                .filter(c -> c.listing() == null || c.listing().equals(listing.id()))
                .forEach(c -> statuses.put(c.capability(), c.status()));
        return new Corrections(vocabulary, statuses, "#corrected").of(listing);
    }

    private static String capability(String id, Vocabulary vocabulary) {
        if (vocabulary.find(id) == null) {
            List<String> ids =
                    vocabulary.capabilities().stream().map(Capability::id).toList();
            throw unknown("capability", id, ids);
        }
        return id;
    }

    private static @Nullable Status status(Fields item) {
        String word = item.text("status");
        if (!Corrections.WORDS.contains(word)) {
            throw unknown("status", word, Corrections.WORDS);
        }
        return Corrections.status(word);
    }

    static Profile profile(@Nullable String id, Profile usual) {
        Profile profile = id == null ? usual : Profile.find(id);
        if (profile == null) {
            throw unknown(
                    "profile",
                    String.valueOf(id),
                    Stream.of(Profile.values()).map(Profile::id).toList());
        }
        return profile;
    }

    private static Rejection unknown(String what, String word, List<String> known) {
        String nearest = Nearest.to(word, known);
        String says = known.size() > 10 ? "" : "; one of " + known.stream().collect(Collectors.joining(", "));
        return new Rejection(
                Rejection.Kind.MALFORMED,
                "There is no " + what + " " + Quote.of(word) + says
                        + (nearest == null ? "" : "; maybe " + Quote.of(nearest) + " is meant"));
    }
}
