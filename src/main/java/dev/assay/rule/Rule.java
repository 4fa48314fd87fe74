package dev.assay.rule;

import dev.assay.doc.Place;
import dev.assay.model.Vocabulary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule: one reason for one conclusion.
 *
 * @param id the stable identifier, such as {@code AUT-010}
 * @param title the problem in a few words
 * @param conclusion what it concludes
 * @param reason why, in a sentence
 * @param since the version of the pack that brought it
 * @param status how far it has matured
 * @param references where to read more
 * @param when its condition, or null if it is written in full DRL that only the compiler reads
 * @param phase when it is matched
 * @param place where it begins
 * @param source its text
 */
public record Rule(
        String id,
        String title,
        Conclusion conclusion,
        String reason,
        String since,
        RuleStatus status,
        List<String> references,
        @Nullable Condition when,
        Phase phase,
        Place place,
        String source) {

    /** Copies the references. */
    public Rule {
        references = List.copyOf(references);
    }

    /**
     * The same rule where more capabilities are known: a pack that lies over its own adds some.
     *
     * @param vocabulary the one that its condition was worked out against and more behind it
     */
    public Rule over(Vocabulary vocabulary) {
        Condition wider = when == null ? null : when.over(vocabulary);
        return new Rule(id, title, conclusion, reason, since, status, references, wider, phase, place, source);
    }

    /** The name that the engine knows it by. */
    public String name() {
        return id + " " + title;
    }
}
