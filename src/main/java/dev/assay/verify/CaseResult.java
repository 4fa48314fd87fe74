package dev.assay.verify;

import dev.assay.rule.Rule;
import java.util.List;

/**
 * What running a case gave.
 *
 * @param rule the rule
 * @param ruleCase the case
 * @param differences how the rule differs from what the case expects; empty if it does not
 */
public record CaseResult(Rule rule, RuleCase ruleCase, List<String> differences) {

    /** Copies the list. */
    public CaseResult {
        differences = List.copyOf(differences);
    }

    /** Whether the rule does what the case expects. */
    public boolean passed() {
        return differences.isEmpty();
    }
}
