package dev.assay.model;

import java.util.Locale;

/** What the presence of a capability tends to do to the risk. */
public enum Effect {
    RAISES,
    MITIGATES,
    DESCRIBES;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The word used in vocabularies and rules: {@code raises}, {@code mitigates} or {@code describes}. */
    public String word() {
        return word;
    }
}
