package dev.assay.text;

/** Where a phrase of the lexicon is looked for. */
public enum Where {
    /** In running text and in names. */
    ANYWHERE,
    /** In running text alone. */
    TEXT,
    /** In names alone, and only if the phrase is the whole name. */
    NAME
}
