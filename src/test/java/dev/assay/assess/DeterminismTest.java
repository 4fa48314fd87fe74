package dev.assay.assess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Fact;
import dev.assay.model.Listing;
import dev.assay.score.Profile;
import dev.assay.testing.Samples;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same listing and the same rules give the same bytes. */
class DeterminismTest {

    private static final Evaluator EVALUATOR = new Evaluator(Samples.PACK, Profile.LISTING_0_8);

    static List<Listing> listings() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("listings")
    void fifty_runs_give_the_same_bytes(Listing listing) {
        String first = Samples.json(EVALUATOR.evaluate(listing));
        for (int run = 0; run < 50; run++) {
            assertThat(Samples.json(EVALUATOR.evaluate(listing))).isEqualTo(first);
        }
    }

    @ParameterizedTest
    @MethodSource("listings")
    void the_order_of_facts_does_not_matter(Listing listing) {
        String first = Samples.json(EVALUATOR.evaluate(listing));
        for (int seed = 0; seed < 20; seed++) {
            List<Fact> facts = new ArrayList<>(listing.facts());
            Collections.shuffle(facts, new Random(seed));
            Listing shuffled = new Listing(
                    listing.id(),
                    listing.name(),
                    listing.description(),
                    facts,
                    listing.cvss(),
                    listing.threatMultiplier(),
                    listing.mitigationFactor(),
                    listing.digest());
            assertThat(Samples.json(EVALUATOR.evaluate(shuffled)))
                    .as("seed %d", seed)
                    .isEqualTo(first);
        }
    }

    @Test
    void a_new_rule_base_and_many_threads_give_the_same_bytes() {
        List<Listing> listings =
                LongStream.range(0, 200).mapToObj(Samples::random).toList();
        List<String> alone =
                listings.stream().map(l -> Samples.json(EVALUATOR.evaluate(l))).toList();
        Evaluator other = new Evaluator(Samples.PACK, Profile.LISTING_0_8);
        List<String> together = IntStream.range(0, listings.size())
                .parallel()
                .mapToObj(i -> Samples.json(other.evaluate(listings.get(i))))
                .toList();
        assertThat(together).isEqualTo(alone);
    }
}
