package dev.assay.model;

import java.util.Locale;

/** What becomes of a finding. */
public enum Standing {
    /** It counts. */
    COUNTS,
    /** It counts for the verdict, but the baseline has it, so that it fails no run. */
    KNOWN,
    /** Somebody answers for it; it counts neither way. */
    WAIVED;

    /** The word used in reports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
