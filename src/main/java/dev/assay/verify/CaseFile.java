package dev.assay.verify;

import dev.assay.doc.Place;
import java.util.List;

/**
 * The cases of one rule.
 *
 * @param rule the rule's id
 * @param place where the file stands
 * @param cases the cases, in order
 */
public record CaseFile(String rule, Place place, List<RuleCase> cases) {

    /** Copies the list. */
    public CaseFile {
        cases = List.copyOf(cases);
    }
}
