package dev.assay.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one rule of a policy says of a listing.
 *
 * @param rule the rule's id
 * @param title the rule's title
 * @param verdict what it concludes
 * @param reason why, in a sentence
 * @param obligations what has to be done where the listing is used
 * @param facts the facts that it rests on, those behind results of the assessment among them, in vocabulary order
 * @param unknowns the capabilities whose being unknown it rests on, in vocabulary order
 * @param results the results of the assessment that it rests on, in words
 * @param threats the ids of the threats and chains among these results, in order
 * @param standing what becomes of it
 * @param waivedBy the waiver, or null if it is not waived
 */
public record PolicyFinding(
        String rule,
        String title,
        Verdict verdict,
        String reason,
        List<String> obligations,
        List<Fact> facts,
        List<String> unknowns,
        List<String> results,
        List<String> threats,
        Standing standing,
        @Nullable WaivedBy waivedBy) {

    /** Copies the lists. */
    public PolicyFinding {
        obligations = List.copyOf(obligations);
        facts = List.copyOf(facts);
        unknowns = List.copyOf(unknowns);
        results = List.copyOf(results);
        threats = List.copyOf(threats);
    }

    /** Whether it has a say in the verdict. */
    public boolean counts() {
        return standing != Standing.WAIVED;
    }

    /** The same finding, waived. */
    public PolicyFinding waived(WaivedBy by) {
        return with(Standing.WAIVED, by);
    }

    /** The same finding, which a baseline has. */
    public PolicyFinding known() {
        return with(Standing.KNOWN, null);
    }

    private PolicyFinding with(Standing other, @Nullable WaivedBy by) {
        return new PolicyFinding(
                rule, title, verdict, reason, obligations, facts, unknowns, results, threats, other, by);
    }
}
