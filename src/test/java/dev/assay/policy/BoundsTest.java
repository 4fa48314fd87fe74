package dev.assay.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.assess.Evaluator;
import dev.assay.assess.Examination;
import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.input.Answer;
import dev.assay.input.AnswerSheet;
import dev.assay.model.Decision;
import dev.assay.model.Evidence;
import dev.assay.model.Fact;
import dev.assay.model.Listing;
import dev.assay.model.OpenQuestion;
import dev.assay.model.Status;
import dev.assay.model.Strength;
import dev.assay.model.Verdict;
import dev.assay.pack.Policy;
import dev.assay.pack.RulePack;
import dev.assay.score.Profile;
import dev.assay.testing.Samples;
import dev.assay.testing.TinyPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No answers lead beyond the ends of a verdict. */
class BoundsTest {

    private static final Evaluator EVALUATOR = new Evaluator(Samples.PACK, Profile.LISTING_0_8);
    private static final int LISTINGS = Integer.getInteger("listings", 200);

    private static Listing answered(
            Evaluator evaluator, Listing listing, List<OpenQuestion> questions, List<Status> says) {
        List<Answer> answers = new ArrayList<>();
        boolean kind = false;
        for (int i = 0; i < questions.size(); i++) {
            String id = questions.get(i).capability();
            boolean second = kind && id.startsWith("kind.") && says.get(i) == Status.PRESENT;
            if (says.get(i) != null && !second) {
                answers.add(new Answer("", id, says.get(i), new Evidence(null, "/a"), Place.of("answers")));
                kind |= id.startsWith("kind.") && says.get(i) == Status.PRESENT;
            }
        }
        List<Problem> problems = new ArrayList<>();
        Listing after = new AnswerSheet(evaluator.pack().vocabulary(), answers)
                .applied(List.of(listing), problems)
                .get(0);
        assertThat(problems).isEmpty();
        return after;
    }

    private static Stream<Integer> seeds() {
        return IntStream.range(0, LISTINGS / 20).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void random_answers_stay_within_for_every_shipped_policy(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (String name : List.of("baseline", "enterprise-strict", "ci-coding-agents", "marketplace-intake")) {
            Decider decider = new Decider(
                    Policy.load(List.of("policies/" + name), List.of(), Samples.PACK), EVALUATOR, Waivers.NONE, false);
            for (int i = 0; i < 5; i++) {
                Listing listing = Samples.random(seed * 1000L + i);
                Examination before = EVALUATOR.examine(listing);
                Decision decision = decider.decide(before);
                assertThat(decision.verdict()).isBetween(decision.mildest(), decision.worst());
                List<OpenQuestion> questions = before.assessment().openQuestions();
                for (int k = 0; k < 8; k++) {
                    List<Status> says = new ArrayList<>();
                    int share = 1 + random.nextInt(4);
                    questions.forEach(q -> says.add(
                            random.nextInt(share) > 0 ? null : random.nextBoolean() ? Status.PRESENT : Status.ABSENT));
                    Listing after = answered(EVALUATOR, listing, questions, says);
                    Verdict verdict = decider.decide(EVALUATOR.examineAnswered(after, before))
                            .verdict();
                    assertThat(verdict)
                            .as("%s %s %s", name, listing.id(), says)
                            .isBetween(decision.mildest(), decision.worst());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Score( high >= 5.0 )",
                "not Present( id == \"autonomy.approval\" )",
                "Unknown( id == \"tool.shell\" )",
                "Threat( id == \"OWN-T1\" )",
                "LayerStatus( layer == 3, status == \"not certain\" )",
                "FactorValue( id == \"autonomy\", value >= 0.8 )",
                "accumulate( OpenQuestion(), $n : count(); $n >= 2 )",
                "Coverage( share < 0.5 )",
                "Present( id == \"tool.shell\", strength == \"declared\" )",
                "Contradiction( stake in ( \"high\", \"medium\", \"low\" ) )"
            })
    void every_answer_to_every_question_stays_within(String when, @TempDir Path directory) throws IOException {
        stays_within(when, "waivers: []", directory);
    }

    @ParameterizedTest
    @CsvSource({
        "Present( id == \"autonomy.unattended\" ), 'rule: OWN-010', tool.shell present",
        "Present( id == \"autonomy.unattended\" ), 'rule: OWN-010', tool.shell known",
        "Present( id == \"autonomy.unattended\" ), 'rule: OWN-010', tool.shell unknown",
        "Present( id == \"autonomy.unattended\" ), 'rule: OWN-010', autonomy.approval absent",
        "Threat( id == \"OWN-T1\" ), 'threat: OWN-T1', autonomy.approval unknown",
        "not Threat( id == \"OWN-T1\" ), 'threat: OWN-T1', autonomy.unattended present"
    })
    void answers_that_end_or_begin_a_waiver_stay_within(
            String when, String subject, String until, @TempDir Path directory) throws IOException {
        stays_within(
                when,
                "[{" + subject + ", listing: l, reason: r, owner: o, expires: 2027-01-01, until: " + until + "}]",
                directory);
    }

    private static void stays_within(String when, String waived, Path directory) throws IOException {
        TinyPack tiny = new TinyPack(directory.resolve("tiny"));
        tiny.add(TinyPack.rule(
                "LY3-030 Leaves much open",
                "@layer(3) @caveat(\"it does not say what it may do\")"
                        + " @settledBy({\"autonomy.unattended\", \"autonomy.approval\", \"tool.shell\"})",
                "not LayerStatus( layer == 4, status == \"mapped\" )"));
        RulePack pack = RulePack.load(tiny.directory(), false);
        Evaluator evaluator = new Evaluator(pack, Profile.LISTING_0_8);
        Path policy = Files.createDirectories(directory.resolve("policy"));
        Files.writeString(policy.resolve("pack.yaml"), "name: own\nversion: \"1\"\nkind: policy\n");
        Files.writeString(policy.resolve("own.drl"), TinyPack.rule("OWN-010 Denied", "@verdict(\"deny\")", when));
        Waivers waivers = new WaiversReader(pack.vocabulary(), LocalDate.of(2026, 11, 21)).read("waivers.yaml", waived);
        Decider decider =
                new Decider(Policy.load(List.of(policy.toString()), List.of(), pack), evaluator, waivers, false);
        for (List<Fact> facts : facts(pack)) {
            Listing listing = new Listing("l", "l", null, facts, null, null, null, "sha256:0");
            Examination before = evaluator.examine(listing);
            Decision decision = decider.decide(before);
            List<OpenQuestion> questions = before.assessment().openQuestions();
            Set<Verdict> reached = EnumSet.noneOf(Verdict.class);
            for (int code = 0; code < Math.pow(3, questions.size()); code++) {
                List<Status> says = new ArrayList<>();
                for (int i = 0, rest = code; i < questions.size(); i++, rest /= 3) {
                    says.add(rest % 3 == 0 ? null : Status.values()[rest % 3 - 1]);
                }
                reached.add(
                        decider.decide(evaluator.examineAnswered(answered(evaluator, listing, questions, says), before))
                                .verdict());
            }
            assertThat(reached)
                    .as("%s %s", when, facts)
                    .allSatisfy(v -> assertThat(v).isBetween(decision.mildest(), decision.worst()));
            if (facts.isEmpty()) {
                assertThat(reached).contains(decision.mildest(), decision.worst());
            }
        }
    }

    private static List<List<Fact>> facts(RulePack pack) {
        List<List<Fact>> all = new ArrayList<>(List.of(List.of()));
        pack.vocabulary()
                .capabilities()
                .forEach(c -> List.copyOf(all)
                        .forEach(known -> Stream.of(Status.values()).forEach(status -> {
                            for (Strength strength : List.of(Strength.DECLARED, Strength.TEXT)) {
                                List<Fact> more = new ArrayList<>(known);
                                more.add(Fact.stated(c.id(), status, strength, List.of(new Evidence(null, "/x"))));
                                all.add(more);
                            }
                        })));
        return all;
    }
}
