package dev.assay.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of a waiver in a run.
 *
 * @param subject the rule or threat that it is about
 * @param listing which listings it is for, with {@code *} for anything
 * @param waivedBy the waiver
 * @param fate what became of it
 * @param findings how many findings it waives
 * @param maybe the likely mend, or null
 */
public record WaiverState(
        String subject,
        String listing,
        WaivedBy waivedBy,
        Fate fate,
        int findings,
        @Nullable String maybe) {

    /** What can become of a waiver. */
    public enum Fate {
        /** It waives findings. */
        APPLIED,
        /** There is nothing for it to waive. */
        UNUSED,
        /** Its last day is over. */
        EXPIRED,
        /** The condition that ends it holds for every listing that it is for. */
        ENDED,
        /** It is for none of the listings. */
        NO_LISTING,
        /** The policy has no such rule, or the catalogue no such threat. */
        NO_SUBJECT;

        /** The words used in reports. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
