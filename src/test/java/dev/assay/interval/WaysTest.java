package dev.assay.interval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.assess.Evaluator;
import dev.assay.assess.Examination;
import dev.assay.model.Assessment;
import dev.assay.model.Change;
import dev.assay.model.Listing;
import dev.assay.model.Status;
import dev.assay.score.Profile;
import dev.assay.testing.Samples;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways to a goal, each tried by an assessment with the rules matched by Drools. */
class WaysTest {

    private static final Evaluator EVALUATOR = new Evaluator(Samples.PACK, Profile.LISTING_0_8);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void every_way_reaches_the_goal_and_none_of_its_changes_can_be_left_out(int seed) {
        RandomListing random = new RandomListing(new SplittableRandom(seed), Samples.PACK.vocabulary());
        for (int i = 0; i < 10; i++) {
            Listing listing = random.next("random-" + seed + "-" + i);
            Examination examination = EVALUATOR.examine(listing);
            BigDecimal bound = examination.assessment().aivss().score().subtract(new BigDecimal("0.5"));
            Goal goal = Objects.requireNonNull(Goal.parse("score <= " + bound.max(BigDecimal.ZERO)));
            Ways ways = EVALUATOR.ways(examination, goal, 2);
            for (Way way : ways.ways().stream().limit(20).toList()) {
                Assessment changed = EVALUATOR.evaluate(random.changed(listing, way.changes()));
                assertThat(changed.aivss().score())
                        .as("%s by %s", listing.id(), way)
                        .isEqualByComparingTo(way.value());
                assertThat(goal.isReached(way.value())).isTrue();
                assertThat(changed.contradictions().stream().filter(c -> !c.contested()))
                        .hasSizeLessThanOrEqualTo((int) examination.assessment().contradictions().stream()
                                .filter(c -> !c.contested())
                                .count());
                for (Lever left : way.changes()) {
                    List<Lever> fewer = new ArrayList<>(way.changes());
                    fewer.remove(left);
                    assertThat(goal.isReached(EVALUATOR
                                            .evaluate(random.changed(listing, fewer))
                                            .aivss()
                                            .score())
                                    && EVALUATOR
                                            .evaluate(random.changed(listing, fewer))
                                            .contradictions()
                                            .isEmpty())
                            .as("%s without %s of %s", listing.id(), left, way)
                            .isFalse();
                }
                assertThat(way.changes())
                        .allSatisfy(c -> assertThat(Samples.PACK
                                        .vocabulary()
                                        .find(c.capability())
                                        .change())
                                .isEqualTo(c.to() == Status.PRESENT ? Change.ADD : Change.REMOVE));
            }
        }
    }

    @Test
    void what_is_reached_already_needs_nothing() {
        Examination examination = EVALUATOR.examine(
                Samples.listings(Path.of("fixtures/listings/gpt-image-2.yaml")).get(0));
        Ways ways = EVALUATOR.ways(examination, Objects.requireNonNull(Goal.parse("score < 10")), 3);
        assertThat(ways.ways())
                .singleElement()
                .satisfies(w -> assertThat(w.changes()).isEmpty());
        assertThat(ways.now())
                .isEqualByComparingTo(examination.assessment().aivss().score());
    }

    @Test
    void a_change_that_contradicts_the_listing_is_no_way() {
        Examination coder = EVALUATOR.examine(
                Samples.listings(Path.of("fixtures/listings/qwen3-coder.json")).get(0));
        Ways ways = EVALUATOR.ways(coder, Objects.requireNonNull(Goal.parse("score <= 9.1")), 1);
        assertThat(ways.ways()).isNotEmpty();
        assertThat(ways.ways())
                .noneMatch(w -> w.changes().contains(new Lever("tool.read-only", Status.PRESENT)))
                .contains(new Way(List.of(new Lever("deploy.sandboxed", Status.PRESENT)), new BigDecimal("6.9")));
    }

    @Test
    void factors_and_the_high_end_can_be_goals_too() {
        Examination coder = EVALUATOR.examine(
                Samples.listings(Path.of("fixtures/listings/qwen3-coder.json")).get(0));
        Ways autonomy = EVALUATOR.ways(coder, Objects.requireNonNull(Goal.parse("autonomy<0.6")), 2);
        assertThat(autonomy.now()).isEqualByComparingTo("0.8");
        assertThat(autonomy.ways())
                .containsExactly(new Way(
                        List.of(
                                new Lever("autonomy.unattended", Status.ABSENT),
                                new Lever("autonomy.approval", Status.PRESENT)),
                        new BigDecimal("0.50")));
        Ways high = EVALUATOR.ways(coder, Objects.requireNonNull(Goal.parse("high <= 7")), 1);
        assertThat(high.now()).isEqualByComparingTo("9.9");
        assertThat(high.ways())
                .containsExactly(
                        new Way(List.of(new Lever("deploy.sandboxed", Status.PRESENT)), new BigDecimal("6.9")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "score", "score > 7", "scor < 7", "score < seven", "score < 7.123", "score < 100000"})
    void what_is_no_goal_is_none(String text) {
        assertThat(Goal.parse(text)).isNull();
    }
}
