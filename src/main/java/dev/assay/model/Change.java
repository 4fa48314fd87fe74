package dev.assay.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a product team can do about a capability without making another product. */
public enum Change {
    /** It can be added, as controls can. */
    ADD,
    /** It can be taken away. */
    REMOVE,
    /** It comes with what the product is. */
    NONE;

    /** The change of a word, {@code add} or {@code remove}, or null. */
    public static @Nullable Change find(String word) {
        return word.equals(ADD.word()) ? ADD : word.equals(REMOVE.word()) ? REMOVE : null;
    }

    /** The word used in vocabularies. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
