package dev.assay.report;

import dev.assay.model.Fact;

/** Facts in words, for every report that shows them. Untrusted text in them is made safe for a terminal. */
public final class FactWords {

    private FactWords() {}

    /** Capability, status, how it is known, and where it says so. */
    public static String of(Fact fact) {
        return Words.fact(fact);
    }

    /** The same without the capability. */
    public static String said(Fact fact) {
        return Words.fact(fact).substring(fact.capability().length() + 1);
    }
}
