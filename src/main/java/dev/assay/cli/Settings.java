package dev.assay.cli;

import dev.assay.doc.Nearest;
import dev.assay.model.Capability;
import dev.assay.model.Evidence;
import dev.assay.model.Fact;
import dev.assay.model.Listing;
import dev.assay.model.Status;
import dev.assay.model.Strength;
import dev.assay.model.Vocabulary;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What a command's {@code --set} options make of a listing. */
final class Settings {

    private static final String UNKNOWN = "unknown";
    private static final String KIND = "kind.";
    private static final List<String> WORDS = List.of(Status.PRESENT.word(), Status.ABSENT.word(), UNKNOWN);

    private final Vocabulary vocabulary;
    private final Map<String, @Nullable Status> statuses = new LinkedHashMap<>();

    /**
     * @param texts such as {@code tool.shell=absent}; {@code unknown} takes a fact away
     * @throws ParameterException naming the first text that is none
     */
    Settings(List<String> texts, Vocabulary vocabulary, CommandLine line) {
        this.vocabulary = vocabulary;
        List<String> ids =
                vocabulary.capabilities().stream().map(Capability::id).toList();
        for (String text : texts) {
            int equals = text.indexOf('=');
            String id = equals < 0 ? text : text.substring(0, equals);
            String word = equals < 0 ? "" : text.substring(equals + 1);
            if (!ids.contains(id)) {
                throw new ParameterException(line, "there is no capability '" + id + "'" + maybe(id, ids));
            }
            if (!WORDS.contains(word)) {
                throw new ParameterException(
                        line,
                        "--set " + id + " is " + String.join(", ", WORDS) + ", not '" + word + "'"
                                + maybe(word, WORDS));
            }
            statuses.put(id, word.equals(UNKNOWN) ? null : Status.valueOf(word.toUpperCase(java.util.Locale.ROOT)));
        }
    }

    private static String maybe(String word, List<String> known) {
        String nearest = Nearest.to(word, known);
        return nearest == null ? "" : "; maybe " + nearest + " is meant";
    }

    /** The listing with the settings as declared facts, in the place of what it says itself. */
    Listing of(Listing listing) {
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
                facts.put(id, Fact.stated(id, status, Strength.DECLARED, List.of(new Evidence(null, "--set"))));
            }
        });
        return listing.with(List.copyOf(facts.values()), listing.digest());
    }
}
