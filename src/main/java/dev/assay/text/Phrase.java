package dev.assay.text;

import dev.assay.model.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the lexicon: ways to word one capability, or one kind of cue.
 *
 * @param id its id, such as {@code TXT-SHELL-01}
 * @param capability the capability that it speaks of; empty for a cue
 * @param status what finding it says of the capability
 * @param cue what it does to phrases around it, or null if it speaks of a capability
 * @param where where it is looked for
 * @param patterns the wordings, in the language of docs/formats.md
 */
public record Phrase(
        String id,
        String capability,
        Status status,
        @Nullable Cue cue,
        Where where,
        List<String> patterns) {

    /** Copies the list. */
    public Phrase {
        patterns = List.copyOf(patterns);
    }

    /** Wordings that say, anywhere, that a capability is present. */
    public static Phrase of(String id, String capability, String... patterns) {
        return new Phrase(id, capability, Status.PRESENT, null, Where.ANYWHERE, List.of(patterns));
    }

    /** Wordings of a cue. */
    public static Phrase cue(String id, Cue cue, String... patterns) {
        return new Phrase(id, "", Status.PRESENT, cue, Where.ANYWHERE, List.of(patterns));
    }
}
