package dev.assay.input;

import dev.assay.model.Evidence;
import dev.assay.model.Fact;
import dev.assay.model.Listing;
import dev.assay.model.Status;
import dev.assay.model.Strength;
import dev.assay.model.Vocabulary;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Facts that take the place of what a listing says itself. Immutable. */
public final class Corrections {

    /** The word for a fact that is taken away. */
    public static final String UNKNOWN = "unknown";

    /** What a correction may say. */
    public static final List<String> WORDS = List.of(Status.PRESENT.word(), Status.ABSENT.word(), UNKNOWN);

    private static final String KIND = "kind.";

    private final Vocabulary vocabulary;
    private final Map<String, @Nullable Status> statuses;
    private final String at;

    /**
     * @param vocabulary the capabilities
     * @param statuses what each capability is from now on; null takes the fact away
     * @param at what stands as the place of such a fact
     */
    public Corrections(Vocabulary vocabulary, Map<String, @Nullable Status> statuses, String at) {
        this.vocabulary = vocabulary;
        this.statuses = Collections.unmodifiableMap(new LinkedHashMap<>(statuses));
        this.at = at;
    }

    /** The status of a word: null for {@value #UNKNOWN}. */
    public static @Nullable Status status(String word) {
        return word.equals(Status.PRESENT.word())
                ? Status.PRESENT
                : word.equals(Status.ABSENT.word()) ? Status.ABSENT : null;
    }

    /** The listing with these facts as declared ones. Another kind takes the place of the one that it had. */
    public Listing of(Listing listing) {
        if (statuses.isEmpty()) {
            return listing;
        }
        Map<String, Fact> facts = new TreeMap<>(Comparator.comparingInt(vocabulary::indexOf));
        boolean kind = statuses.entrySet().stream()
                .anyMatch(e -> e.getKey().startsWith(KIND) && e.getValue() == Status.PRESENT);
        listing.facts().stream()
                .filter(f -> !kind || !f.capability().startsWith(KIND))
                .forEach(f -> facts.put(f.capability(), f));
        statuses.forEach((id, status) -> {
            if (status == null) {
                facts.remove(id);
            } else {
                facts.put(id, Fact.stated(id, status, Strength.DECLARED, List.of(new Evidence(null, at))));
            }
        });
        return listing.with(List.copyOf(facts.values()), listing.digest());
    }
}
