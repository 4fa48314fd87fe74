package dev.assay.format;

import dev.assay.doc.Place;
import java.util.List;

/**
 * A kind of file that is no listing.
 *
 * @param id names it
 * @param place where it stands
 * @param when how it is told
 * @param says what it is, in words that follow the file's name
 * @param maybe what is likely meant instead
 */
record Refusal(String id, Place place, List<Condition> when, String says, String maybe) {

    Refusal {
        when = List.copyOf(when);
    }
}
