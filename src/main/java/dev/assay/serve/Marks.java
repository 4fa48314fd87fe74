package dev.assay.serve;

import dev.assay.model.Evidence;
import dev.assay.model.Fact;
import dev.assay.model.Hint;
import dev.assay.model.Listing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the facts of listings stand in the text of a document, in UTF-16 units, as pages count. */
final class Marks {

    private static final int MOST = 2_000;

    private final Spot spot;

    /** @param document the text as it was sent */
    Marks(String document) {
        this.spot = new Spot(document);
    }

    /**
     * The marks of a listing, fact by fact.
     *
     * @param listing as it was read from the document
     * @param index its number in the document, from 0
     */
    List<Map<String, Object>> of(Listing listing, int index) {
        List<Map<String, Object>> marks = new ArrayList<>();
        for (Fact fact : listing.facts()) {
            String status = fact.status().word();
            String other = status.equals("present") ? "absent" : "present";
            fact.evidence().forEach(e -> add(marks, fact.capability(), status, e, index));
            fact.against().forEach(e -> add(marks, fact.capability(), other, e, index));
        }
        for (Hint hint : listing.hints()) {
            hint.evidence().forEach(e -> add(marks, hint.capability(), "hint", e, index));
        }
        return marks;
    }

    private void add(List<Map<String, Object>> marks, String capability, String says, Evidence evidence, int index) {
        @Nullable Span span = marks.size() < MOST ? spot.of(evidence, index) : null;
        if (span != null && span.end() > span.start()) {
            Map<String, Object> mark = new LinkedHashMap<>();
            mark.put("capability", capability);
            mark.put("says", says);
            mark.put("start", span.start());
            mark.put("end", span.end());
            marks.add(mark);
        }
    }
}
