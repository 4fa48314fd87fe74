package dev.assay.verify;

import dev.assay.doc.Place;
import java.util.List;

/**
 * What running a case or a scenario gave.
 *
 * @param subject what ran: a rule's id, or the whole pack
 * @param name what it shows
 * @param place where it stands
 * @param differences how the outcome differs from what is expected; empty if it does not
 */
public record CaseResult(String subject, String name, Place place, List<String> differences) {

    /** Copies the list. */
    public CaseResult {
        differences = List.copyOf(differences);
    }

    /** Whether everything is as expected. */
    public boolean passed() {
        return differences.isEmpty();
    }
}
