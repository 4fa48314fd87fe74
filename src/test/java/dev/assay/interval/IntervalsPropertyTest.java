package dev.assay.interval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.assess.Evaluator;
import dev.assay.assess.Examination;
import dev.assay.model.Assessment;
import dev.assay.model.Factor;
import dev.assay.model.Interval;
import dev.assay.model.Listing;
import dev.assay.model.OpenQuestion;
import dev.assay.model.Status;
import dev.assay.score.Profile;
import dev.assay.testing.Samples;
import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What intervals promise, on random listings and random answers, with the rules matched by Drools as in any assessment.
 * {@code -Dlistings=10000} tries more of them.
 */
class IntervalsPropertyTest {

    private static final int LISTINGS = Integer.getInteger("listings", 800);
    private static final int BATCH = 100;
    private static final Evaluator EVALUATOR = new Evaluator(Samples.PACK, Profile.LISTING_0_8);

    static Stream<Integer> batches() {
        return IntStream.range(0, LISTINGS / BATCH).boxed();
    }

    @ParameterizedTest
    @MethodSource("batches")
    void every_completion_lies_within_both_ends_are_reached_and_no_answer_widens(int batch) {
        RandomListing random = new RandomListing(new SplittableRandom(batch), Samples.PACK.vocabulary());
        for (int i = 0; i < BATCH; i++) {
            Listing listing = random.next("random-" + batch + "-" + i);
            Examination before = EVALUATOR.examine(listing);
            within(before, before.assessment());
            for (int k = 0; k < 3; k++) {
                List<Reply> replies = random.replies(before.assessment().openQuestions(), k == 0 ? 1 : 3);
                Examination after = EVALUATOR.examineAnswered(random.answered(listing, replies), before);
                within(before, after.assessment());
                narrower(before.assessment(), after.assessment(), listing.id() + " " + replies);
            }
            reached(random, listing, before);
        }
    }

    private static void within(Examination before, Assessment completion) {
        Interval interval = before.assessment().aivss().interval();
        assertThat(interval.contains(completion.aivss().score()))
                .as("%s: %s in %s", completion.id(), completion.aivss().score(), interval)
                .isTrue();
        for (Factor factor : Factor.values()) {
            Interval range = before.assessment().factor(factor).interval();
            assertThat(range.contains(completion.factor(factor).value()))
                    .as(
                            "%s: %s %s in %s",
                            completion.id(), factor, completion.factor(factor).value(), range)
                    .isTrue();
        }
    }

    private static void narrower(Assessment before, Assessment after, String what) {
        assertThat(after.aivss().interval().low())
                .as(what)
                .isGreaterThanOrEqualTo(before.aivss().interval().low());
        assertThat(after.aivss().interval().high())
                .as(what)
                .isLessThanOrEqualTo(before.aivss().interval().high());
        List<String> asked =
                before.openQuestions().stream().map(OpenQuestion::capability).toList();
        assertThat(after.openQuestions()).extracting(OpenQuestion::capability).isSubsetOf(asked);
    }

    private static void reached(RandomListing random, Listing listing, Examination before) {
        Interval interval = before.assessment().aivss().interval();
        if (interval.exact()) {
            Outlook outlook = before.outlook();
            List<String> asked = before.assessment().openQuestions().stream()
                    .map(OpenQuestion::capability)
                    .toList();
            assertThat(outlook.toLowest()).extracting(Reply::capability).isSubsetOf(asked);
            assertThat(outlook.toHighest()).extracting(Reply::capability).isSubsetOf(asked);
            assertThat(score(random.answered(listing, outlook.toLowest())))
                    .as("%s by %s", listing.id(), outlook.toLowest())
                    .isEqualByComparingTo(interval.low());
            assertThat(score(random.answered(listing, outlook.toHighest())))
                    .as("%s by %s", listing.id(), outlook.toHighest())
                    .isEqualByComparingTo(interval.high());
        }
        for (Prospect prospect : EVALUATOR.prospects(before)) {
            OpenQuestion question = prospect.question();
            answer(
                    random,
                    listing,
                    new Reply(question.capability(), Status.PRESENT),
                    question.scoreIfPresent(),
                    prospect.ifPresent());
            answer(
                    random,
                    listing,
                    new Reply(question.capability(), Status.ABSENT),
                    question.scoreIfAbsent(),
                    prospect.ifAbsent());
        }
    }

    private static void answer(RandomListing random, Listing listing, Reply reply, BigDecimal told, Interval then) {
        BigDecimal score = score(random.answered(listing, List.of(reply)));
        assertThat(score).as("%s: %s", listing.id(), reply).isEqualByComparingTo(told);
        assertThat(then.contains(score))
                .as("%s: %s in %s", listing.id(), reply, then)
                .isTrue();
    }

    private static BigDecimal score(Listing listing) {
        return EVALUATOR.evaluate(listing).aivss().score();
    }
}
