package dev.assay.assess;

import dev.assay.interval.Known;
import dev.assay.interval.Outlook;
import dev.assay.model.Assessment;
import dev.assay.model.Listing;
import dev.assay.rule.Phase;
import dev.assay.rule.Rule;
import dev.assay.rule.Scene;

/**
 * An assessment with what rules were matched against, for asking why a rule did not hold.
 *
 * @param listing the listing, with the answers that count
 * @param assessment what is said of the listing
 * @param scene the facts that counted, the factor values and the mapped layers
 * @param said the facts that counted and those set aside, which contradiction rules look at
 * @param known what was known before anything was derived
 * @param outlook what the unknown is worth
 */
public record Examination(
        Listing listing, Assessment assessment, Scene scene, Scene said, Known known, Outlook outlook) {

    /** The scene that a rule was matched against, or one with more that it does not look at. */
    public Scene scene(Rule rule) {
        return rule.phase() == Phase.CONTRADICT ? said : scene;
    }
}
