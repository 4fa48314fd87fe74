package dev.assay.text;

/** What a phrase that names no capability does to those around it. */
public enum Cue {
    /** Denies the verb behind it: "does not", "never". */
    NOT,
    /** Denies the noun behind it, up to the next comma: "no", "without". */
    NO,
    /** Denies what stands before it: "is not supported". */
    NOT_AFTER,
    /** Looks like a denial and is none: "not only", "no matter". */
    NEUTRAL,
    /** Makes what follows uncertain: "may", "optionally". */
    HEDGE,
    /** Makes the rest of its sentence uncertain: "we plan to", "in a later release". */
    PLAN,
    /** Makes what stands before it uncertain: "coming soon", "if enabled". */
    HEDGE_AFTER,
    /** Its object is what the listing talks about, not what the product does: "protects against". */
    TOPIC,
    /** The rest of the clause is about somebody else: "for teams that". */
    AUDIENCE,
    /** At the head of a sentence: what is described is talk, "a podcast about"; at the head of a text, all of it is. */
    TALK,
    /** At the head of a clause: somebody else does what follows, "customers", "attackers". */
    SOMEBODY,
    /** At the head of a sentence, up to its first comma or colon: for whom, "for banks:". */
    FOR_WHOM,
    /** Words that mean something else together: "memory foam"; a phrase that has a part of them is none. */
    OTHER_SENSE,
    /** Directly behind a phrase: a noun that its words only qualify, "e-mail addresses", "trading courses". */
    HEAD_NOUN,
    /** What stands behind it up to the next comma is about somebody else: "unlike", "compared with". */
    ASIDE,
    /** A verb in the third person: behind "and" or a comma it begins a clause that no cue before it reaches into. */
    VERB,
    /** Joins clauses: "and", "then". */
    AND,
    /** Joins what is denied: "or", "nor". */
    OR,
    /** Ends the reach of a cue before it: "but", "instead". */
    TURN,
    /** As a heading or before a colon: what follows is not about the product: "Examples". */
    SKIP_SECTION,
    /** As a heading or before a colon: what follows is uncertain: "Roadmap". */
    HEDGE_SECTION
}
