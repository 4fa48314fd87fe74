package dev.assay.bench;

import dev.assay.assess.Evaluator;
import dev.assay.model.Assessment;
import dev.assay.model.Listing;
import dev.assay.score.Profile;

/** Assay as it is used: all rules of the pack, and the whole assessment with reasons, layers, chains, questions, score. */
class AssayWhole implements Contender {

    private final Evaluator evaluator;

    AssayWhole(Task task) {
        evaluator = new Evaluator(task.pack(), Profile.LISTING_0_8);
    }

    static Listing listing(Case c) {
        return new Listing(
                "random-" + c.number(),
                "Random " + c.number(),
                null,
                AssayMatcher.facts(c),
                null,
                null,
                null,
                "sha256:" + "0".repeat(64));
    }

    Assessment assess(Object listing) {
        return evaluator.evaluate((Listing) listing);
    }

    static int[] factors(Assessment assessment) {
        return assessment.factors().stream()
                .mapToInt(f -> f.value().movePointRight(2).intValueExact())
                .toArray();
    }

    @Override
    public Object prepare(Case c) {
        return listing(c);
    }

    @Override
    public int[] evaluate(Object listing) {
        return factors(assess(listing));
    }
}
