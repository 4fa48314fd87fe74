package dev.assay.cli;

import dev.assay.doc.Nearest;
import dev.assay.input.Corrections;
import dev.assay.model.Capability;
import dev.assay.model.Listing;
import dev.assay.model.Status;
import dev.assay.model.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What a command's {@code --set} options make of a listing. */
final class Settings {

    private final Corrections corrections;

    /**
     * @param texts such as {@code tool.shell=absent}; {@code unknown} takes a fact away
     * @throws ParameterException naming the first text that is none
     */
    Settings(List<String> texts, Vocabulary vocabulary, CommandLine line) {
        List<String> ids =
                vocabulary.capabilities().stream().map(Capability::id).toList();
        Map<String, @Nullable Status> statuses = new LinkedHashMap<>();
        for (String text : texts) {
            int equals = text.indexOf('=');
            String id = equals < 0 ? text : text.substring(0, equals);
            String word = equals < 0 ? "" : text.substring(equals + 1);
            if (!ids.contains(id)) {
                throw new ParameterException(line, "there is no capability '" + id + "'" + maybe(id, ids));
            }
            if (!Corrections.WORDS.contains(word)) {
                throw new ParameterException(
                        line,
                        "--set " + id + " is " + String.join(", ", Corrections.WORDS) + ", not '" + word + "'"
                                + maybe(word, Corrections.WORDS));
            }
            statuses.put(id, Corrections.status(word));
        }
        corrections = new Corrections(vocabulary, statuses, "--set");
    }

    private static String maybe(String word, List<String> known) {
        String nearest = Nearest.to(word, known);
        return nearest == null ? "" : "; maybe " + nearest + " is meant";
    }

    /** The listing with the settings as declared facts, in the place of what it says itself. */
    Listing of(Listing listing) {
        return corrections.of(listing);
    }
}
