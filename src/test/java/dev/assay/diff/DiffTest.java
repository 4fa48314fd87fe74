package dev.assay.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.assess.Evaluator;
import dev.assay.doc.Problem;
import dev.assay.input.AssessmentReader;
import dev.assay.model.Assessment;
import dev.assay.model.Evidence;
import dev.assay.model.Fact;
import dev.assay.model.Listing;
import dev.assay.model.Status;
import dev.assay.model.Strength;
import dev.assay.rule.Mentions;
import dev.assay.rule.Rule;
import dev.assay.score.Profile;
import dev.assay.testing.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiffTest {

    private static final Evaluator EVALUATOR = new Evaluator(Samples.PACK, Profile.LISTING_0_8);
    private static final Background BACKGROUND = new Background(Samples.PACK.vocabulary(), DiffTest::mentions);
    private static final Fact KIND = fact("kind.agent", Strength.DECLARED, "agent");

    @Test
    void golden_assessments_read_back_do_not_differ() throws IOException {
        int compared = 0;
        for (Path file : Samples.files()) {
            for (Listing listing : Samples.listings(file)) {
                Path golden = Path.of("fixtures/assessments/" + listing.id() + ".json");
                if (Files.exists(golden)) {
                    Diff diff = Diff.between(EVALUATOR.evaluate(listing), read(Files.readString(golden)), BACKGROUND);
                    assertThat(diff.results()).as(listing.id()).isEmpty();
                    assertThat(diff.isEmpty()).isTrue();
                    assertThat(diff.warnings()).isEmpty();
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThanOrEqualTo(5);
    }

    @Test
    void random_assessments_read_back_are_equal_where_the_json_has_the_fields() {
        LongStream.range(0, 50).forEach(seed -> {
            Assessment made = EVALUATOR.evaluate(Samples.random(seed));
            Assessment read = read(Samples.json(made));
            assertThat(Diff.between(made, read, BACKGROUND).isEmpty()).isTrue();
            assertThat(read.facts()).isEqualTo(made.facts());
            assertThat(read.setAside()).isEqualTo(made.setAside());
            assertThat(read.knowledge()).isEqualTo(made.knowledge());
            assertThat(read.derivations()).isEqualTo(made.derivations());
            assertThat(read.posedBy()).isEqualTo(made.posedBy());
            assertThat(read.packs()).isEqualTo(made.packs());
            assertThat(read.listingDigest()).isEqualTo(made.listingDigest());
            assertThat(read.aivss().interval().low())
                    .isEqualByComparingTo(made.aivss().interval().low());
        });
    }

    /** A control that vanishes, is denied, is contested, or becomes too weak; what merely rests on less is none. */
    @ParameterizedTest
    @CsvSource({
        "DECLARED, , , UNSTATED",
        "DECLARED, ABSENT, DECLARED, DENIED",
        "DECLARED, CONTESTED, DECLARED, CONTESTED",
        "DECLARED, PRESENT, TEXT, WEAK",
        "DECLARED, PRESENT, STRUCTURED, ",
        "TEXT, , , UNSTATED"
    })
    void a_control_is_lost(Strength before, String status, Strength after, Loss loss) {
        List<Fact> facts = new ArrayList<>(List.of(KIND));
        if (status != null) {
            Evidence evidence = new Evidence("box", "/b");
            facts.add(new Fact(
                    "deploy.sandboxed",
                    status.equals("ABSENT") ? Status.ABSENT : Status.PRESENT,
                    after,
                    List.of(evidence),
                    status.equals("CONTESTED") ? List.of(new Evidence("no box", "/c")) : List.of(),
                    null));
        }
        Diff diff = diff(List.of(KIND, fact("deploy.sandboxed", before, "box")), facts);
        FactChange change = diff.facts().stream()
                .filter(f -> f.capability().equals("deploy.sandboxed"))
                .findFirst()
                .orElseThrow();
        assertThat(change.loss()).isEqualTo(loss);
        assertThat(diff.controlsLost()).hasSize(loss == null ? 0 : 1);
        if (loss != null) {
            assertThat(Section.of(diff).get(0).title()).isEqualTo("Controls lost");
            assertThat(Section.of(diff).get(0).items()).extracting("name").containsExactly("deploy.sandboxed");
        }
    }

    @Test
    void a_contradiction_is_shown_with_the_fact_behind_it() {
        Fact plain = fact("memory.long-term", Strength.DECLARED, "remembers");
        Fact contested = new Fact(
                plain.capability(),
                Status.PRESENT,
                Strength.DECLARED,
                plain.evidence(),
                List.of(new Evidence("forgets", "/b")),
                null);
        Diff diff = diff(List.of(KIND, plain), List.of(KIND, contested));
        assertThat(diff.contested()).extracting(FactChange::capability).containsExactly("memory.long-term");
        assertThat(diff.results(Subject.CONTRADICTION)).singleElement().satisfies(r -> {
            assertThat(r.step().text()).isEqualTo("contradiction memory.long-term none → medium");
            assertThat(r.facts()).containsExactly("memory.long-term");
        });
        assertThat(diff.results(Subject.CONFIDENCE))
                .extracting(r -> r.step().text() + Words.by(r.facts()))
                .contains("memory known declared → declared, contradicted by memory.long-term (by memory.long-term)");
    }

    @Test
    void words_alone_are_reworded_and_places_alone_are_nothing() {
        Diff words = diff(
                List.of(KIND, fact("tool.shell", Strength.DECLARED, "a shell")),
                List.of(KIND, fact("tool.shell", Strength.DECLARED, "a terminal")));
        assertThat(words.facts(FactChange.Kind.REWORDED))
                .extracting(FactChange::capability)
                .containsExactly("tool.shell");
        assertThat(words.facts()).hasSize(1);
        assertThat(words.results()).isEmpty();
        Fact moved = Fact.stated(
                "tool.shell", Status.PRESENT, Strength.DECLARED, List.of(new Evidence("a shell", "/elsewhere")));
        assertThat(diff(List.of(KIND, fact("tool.shell", Strength.DECLARED, "a shell")), List.of(KIND, moved))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void each_result_names_the_facts_behind_it() {
        Diff diff = diff(
                List.of(KIND),
                List.of(
                        KIND,
                        fact("tool.shell", Strength.DECLARED, "a shell"),
                        fact("obs.audit-log", Strength.DECLARED, "log")));
        assertThat(diff.results(Subject.INPUT))
                .extracting(r -> r.step().text() + Words.by(r.facts()))
                .contains("VA N → H (by tool.shell)");
        assertThat(diff.results(Subject.THREAT))
                .filteredOn(r -> r.step().key().name().equals("layer 3 threat T11"))
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.step().to()).isEqualTo("evidenced");
                    assertThat(r.facts()).containsExactly("tool.shell");
                    assertThat(r.shares()).extracting(Share::rule).containsExactly("LY3-080");
                });
        assertThat(diff.results(Subject.SCORE))
                .singleElement()
                .satisfies(r -> assertThat(r.facts()).contains("tool.shell", "obs.audit-log"));
        assertThat(diff.results(Subject.INTERVAL))
                .extracting(r -> r.step().key().name())
                .isSubsetOf("at least", "at most")
                .isNotEmpty();
    }

    /** What is the same both ways differs nowhere; what is turned round takes back what it gave. */
    @Test
    void the_way_back_undoes_the_way() {
        List<Listing> listings = Stream.concat(
                        Samples.all().stream().limit(5),
                        LongStream.range(50, 65).mapToObj(Samples::random))
                .toList();
        List<Assessment> assessments =
                listings.stream().map(EVALUATOR::evaluate).toList();
        for (int i = 1; i < assessments.size(); i++) {
            Diff way = Diff.between(assessments.get(i - 1), assessments.get(i), BACKGROUND);
            Diff back = Diff.between(assessments.get(i), assessments.get(i - 1), BACKGROUND);
            assertThat(back.scoreChange())
                    .isEqualByComparingTo(way.scoreChange().negate());
            assertThat(back.facts(FactChange.Kind.ADDED))
                    .extracting(FactChange::capability)
                    .isEqualTo(way.facts(FactChange.Kind.DROPPED).stream()
                            .map(FactChange::capability)
                            .toList());
            assertThat(back.results())
                    .extracting(r ->
                            new Step(r.step().key(), r.step().to(), r.step().from()))
                    .isEqualTo(way.results().stream().map(ResultChange::step).toList());
        }
    }

    private static Diff diff(List<Fact> before, List<Fact> after) {
        return Diff.between(EVALUATOR.evaluate(listing(before)), EVALUATOR.evaluate(listing(after)), BACKGROUND);
    }

    private static Listing listing(List<Fact> facts) {
        List<Fact> ordered = facts.stream()
                .sorted(Comparator.comparingInt(f -> Samples.PACK.vocabulary().indexOf(f.capability())))
                .toList();
        return new Listing("a", "A", null, ordered, null, null, null, "sha256:" + "0".repeat(64));
    }

    private static Fact fact(String capability, Strength strength, String quote) {
        return Fact.stated(capability, Status.PRESENT, strength, List.of(new Evidence(quote, "/b")));
    }

    private static Assessment read(String json) {
        List<Problem> problems = new ArrayList<>();
        List<Assessment> read = new AssessmentReader().read("x.json", json.getBytes(StandardCharsets.UTF_8), problems);
        assertThat(problems).isEmpty();
        return read.get(0);
    }

    private static Set<String> mentions(String id) {
        Rule rule = Samples.PACK.find(id);
        return rule == null ? Set.of() : Mentions.of(rule);
    }
}
