package dev.assay.doc;

/** What a problem is about, as far as it is worth a name of its own. */
public enum Topic {
    /** Something that cannot be read at all, or only by guessing. */
    FORM,
    /** DRL outside the safe subset. */
    OUTSIDE_SUBSET,
    /** A capability that the vocabulary does not have. */
    UNKNOWN_CAPABILITY,
    /** A threat that the catalogue does not have. */
    UNKNOWN_THREAT,
    /** Metadata that is misspelt, left over or does not go with the rest. */
    WRONG_METADATA,
    /** Metadata that is not there. */
    MISSING_METADATA,
    /** A number out of its range or off its grid. */
    VALUE_OUT_OF_RANGE,
    /** An id that something else has. */
    ID_TAKEN,
    /** A condition on what is known only later. */
    LATER_PHASE,
    /** A rule with more than one conclusion. */
    TWO_CONCLUSIONS,
    /** A threat on a layer that the catalogue does not have it on. */
    WRONG_LAYER,
    /** A fact type, field or operator that rules do not have. */
    UNKNOWN_FIELD
}
