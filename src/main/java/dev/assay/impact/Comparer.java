package dev.assay.impact;

import dev.assay.assess.Evaluator;
import dev.assay.model.Capability;
import dev.assay.model.Fact;
import dev.assay.model.Listing;
import dev.assay.model.Vocabulary;
import dev.assay.pack.RulePack;
import dev.assay.score.Profile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Assesses listings by two packs and adds up how they differ. Listings are taken in batches, on all processors, and
 * dropped when they are compared; their order does not depend on the processors. Not for use from several threads.
 */
public final class Comparer {

    private static final int BATCH = 512;

    private final Evaluator before;
    private final Evaluator after;
    private final Differ differ;
    private final Vocabulary vocabulary;
    private final Impact impact;
    private final List<Listing> waiting = new ArrayList<>(BATCH);

    /**
     * @param before the old version of the pack
     * @param after the new version
     * @param profile how scores are added up
     * @param examples how many listings to remember for each cause
     */
    public Comparer(RulePack before, RulePack after, Profile profile, int examples) {
        this.before = new Evaluator(before, profile);
        this.after = new Evaluator(after, profile);
        PackChanges changes = PackChanges.between(before, after);
        this.differ = new Differ(changes);
        this.impact = new Impact(changes, examples);
        List<Capability> all = new ArrayList<>(after.vocabulary().capabilities());
        before.vocabulary().capabilities().stream()
                .filter(c -> after.vocabulary().indexOf(c.id()) < 0)
                .forEach(all::add);
        this.vocabulary = new Vocabulary(all);
    }

    /** The capabilities of both packs together; listings may name them all. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Takes a listing. */
    public void add(Listing listing) {
        waiting.add(listing);
        if (waiting.size() == BATCH) {
            compare();
        }
    }

    /** The differences of all listings so far. */
    public Impact impact() {
        compare();
        return impact;
    }

    private void compare() {
        waiting.parallelStream().map(this::difference).toList().forEach(impact::add);
        waiting.clear();
    }

    private Difference difference(Listing listing) {
        return differ.difference(
                before.evaluate(known(listing, before.pack().vocabulary())),
                after.evaluate(known(listing, after.pack().vocabulary())));
    }

    /** The listing as a pack sees it: without facts that only the other pack knows. */
    private static Listing known(Listing listing, Vocabulary vocabulary) {
        List<Fact> facts = listing.facts().stream()
                .filter(f -> vocabulary.indexOf(f.capability()) >= 0)
                .sorted(Comparator.comparingInt(f -> vocabulary.indexOf(f.capability())))
                .toList();
        return new Listing(
                listing.id(),
                listing.name(),
                listing.description(),
                facts,
                listing.cvss(),
                listing.threatMultiplier(),
                listing.mitigationFactor(),
                listing.digest(),
                listing.format(),
                listing.hints().stream()
                        .filter(h -> vocabulary.indexOf(h.capability()) >= 0)
                        .toList(),
                listing.blind(),
                listing.passages());
    }
}
