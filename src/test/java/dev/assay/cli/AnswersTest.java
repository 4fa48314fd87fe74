package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.doc.Problem;
import dev.assay.input.AssessmentReader;
import dev.assay.model.Assessment;
import dev.assay.model.Evidence;
import dev.assay.model.Fact;
import dev.assay.model.Status;
import dev.assay.model.Strength;
import dev.assay.testing.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A form that a vendor filled in counts beside the listing. */
class AnswersTest {

    private static final String LISTING = "fixtures/diff/old/release-helper.yaml";
    private static final String ANSWERS = "fixtures/answers/answers.csv";

    @TempDir
    private Path temp;

    @Test
    void answers_become_declared_facts_with_their_words_and_their_line() {
        Assessment before = assess(LISTING);
        Assessment after = assess(LISTING, "--answers", ANSWERS);
        assertThat(after.fact("obs.monitoring"))
                .isEqualTo(Fact.stated(
                        "obs.monitoring",
                        Status.PRESENT,
                        Strength.DECLARED,
                        List.of(new Evidence("Alerts, at https://status.example.invalid", "answers.csv:2"))));
        assertThat(after.fact("identity.acts-as-user"))
                .isEqualTo(Fact.stated(
                        "identity.acts-as-user",
                        Status.ABSENT,
                        Strength.DECLARED,
                        List.of(new Evidence("No", "answers.csv:3"))));
        assertThat(after.fact("autonomy.bounded")).isNull();
        assertThat(after.fact("sec.access-control")).isNull();
        assertThat(after.fact("deploy.sandboxed"))
                .as("contested, and the riskier reading counts")
                .isEqualTo(new Fact(
                        "deploy.sandboxed",
                        Status.ABSENT,
                        Strength.DECLARED,
                        List.of(new Evidence("since May, no more", "answers.csv:6")),
                        List.of(new Evidence("in a container", "/description")),
                        null));
        assertThat(Objects.requireNonNull(after.fact("obs.audit-log")).evidence())
                .containsExactly(
                        new Evidence("a log of what it did", "/features"),
                        new Evidence("=kept for a year", "answers.csv:7"));
        assertThat(after.contradictions()).extracting("id").containsExactly("deploy.sandboxed");
        assertThat(after.listingDigest())
                .isNotEqualTo(before.listingDigest())
                .isEqualTo(assess(LISTING, "--answers", ANSWERS).listingDigest());
    }

    @Test
    void what_is_wrong_is_named_and_loses_no_other_answer() {
        Run run = Cli.withRules("evaluate", LISTING, "--format", "json", "--answers", "fixtures/answers/wrong.csv");
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err()).isEqualTo("""
                        fixtures/answers/wrong.csv:2: the answer `maybe` is not one of yes, no, present, absent, unknown
                          Maybe the words belong into `evidence`
                        fixtures/answers/wrong.csv:3: `obs.monitorin` is not a capability of the vocabulary
                          Maybe `obs.monitoring` is meant
                        fixtures/answers/wrong.csv:4: there is no listing `relese-helper`
                          Maybe `release-helper` is meant
                        fixtures/answers/wrong.csv:5: `kind.model` is a second kind beside `kind.agent` of the listing; a listing has one
                          Maybe the one that describes the whole is meant
                        """);
        assertThat(Objects.requireNonNull(read(run.out()).fact("sec.certified")).evidence())
                .containsExactly(new Evidence("a \"b\"; c", "wrong.csv:6"));
    }

    /** What ask prints is filled in by turns with yes and no, and taken back. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                LISTING,
                "fixtures/listings/qwen3-coder.json",
                "fixtures/listings/harbour-desk.yaml",
                "fixtures/diff/new/till-clerk.json"
            })
    void a_form_that_is_filled_in_narrows_the_interval(String listing) throws IOException {
        Assessment open = assess(listing);
        List<String> form =
                Cli.withRules("ask", listing, "--format", "csv").out().lines().toList();
        assertThat(form).hasSizeGreaterThan(8);
        List<String> filled = new ArrayList<>(form);
        Assessment before = open;
        for (int i = 1; i <= 8; i += 2) {
            for (int j = i; j < i + 2; j++) {
                filled.set(j, form.get(j).replaceFirst(",,,(?=[\\d.]+,[\\d.]+$)", j % 2 == 0 ? ",yes,," : ",no,,"));
                assertThat(filled.get(j)).isNotEqualTo(form.get(j));
            }
            Path file = Files.write(temp.resolve("answers.csv"), filled);
            Assessment after = assess(listing, "--answers", file.toString());
            assertThat(after.aivss().interval().low())
                    .isGreaterThanOrEqualTo(before.aivss().interval().low());
            assertThat(after.aivss().interval().high())
                    .isLessThanOrEqualTo(before.aivss().interval().high());
            assertThat(after.aivss().interval().contains(after.aivss().score())).isTrue();
            assertThat(after.listingDigest()).isNotEqualTo(before.listingDigest());
            before = after;
        }
        assertThat(before.aivss().interval().width())
                .isLessThan(open.aivss().interval().width());
    }

    @Test
    void an_empty_form_changes_nothing() throws IOException {
        Path form = Files.writeString(
                temp.resolve("form.csv"),
                Cli.withRules("ask", LISTING, "--format", "csv").out());
        Run plain = Cli.withRules("evaluate", LISTING, "--format", "json");
        assertThat(Cli.withRules("evaluate", LISTING, "--format", "json", "--answers", form.toString()))
                .isEqualTo(plain);
    }

    @Test
    void a_diff_shows_what_the_answers_change_and_refuses_assessments() throws IOException {
        Run run = Cli.withRules("diff", LISTING, LISTING, "--answers", ANSWERS, "--fail-on", "controls-lost");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("Controls lost\n  deploy.sandboxed  now contested: absent, declared, \"since May, no more\","
                        + " at answers.csv:6;")
                .contains("Contradictions\n  deploy.sandboxed Both affirmed and denied  none → high (by"
                        + " deploy.sandboxed)\n");
        Path json = Files.writeString(
                temp.resolve("a.json"),
                Cli.withRules("evaluate", LISTING, "--format", "json").out());
        Run refused = Cli.withRules("diff", json.toString(), json.toString(), "--answers", ANSWERS);
        assertThat(refused.code()).isEqualTo(4);
        assertThat(refused.err())
                .isEqualTo(json + ": is an assessment; answers count beside a listing\n"
                        + "  Maybe the listing itself is meant\n");
    }

    @Test
    void answers_of_several_listings_name_theirs() throws IOException {
        Path form = Files.writeString(
                temp.resolve("form.csv"),
                "Capability\tAnswer\tListing\nobs.monitoring\tpresent\tletter-box\nobs.monitoring\tno\t\n");
        Run run = Cli.withRules(
                "evaluate fixtures/diff/old/letter-box.json fixtures/diff/old/page-turner.json",
                "--format",
                "jsonl",
                "--answers",
                form.toString());
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err())
                .isEqualTo(
                        form
                                + ":3: names no listing, and there are 2\n  Maybe the column `listing` should have the listing's id\n");
        List<Assessment> read =
                new AssessmentReader().read("x.jsonl", run.out().getBytes(StandardCharsets.UTF_8), new ArrayList<>());
        assertThat(read)
                .filteredOn(a -> a.fact("obs.monitoring") != null)
                .extracting(Assessment::id)
                .containsExactly("letter-box");
    }

    @Test
    void json_and_yaml_are_forms_too() throws IOException {
        Path yaml = Files.writeString(
                temp.resolve("a.yaml"), "- {capability: obs.monitoring, answer: true, evidence: alerts}\n");
        Path json = Files.writeString(
                temp.resolve("a.json"),
                "[{\"capability\": \"obs.monitoring\", \"answer\": \"yes\", \"evidence\": \"alerts\"}]");
        for (Path file : List.of(yaml, json)) {
            assertThat(Objects.requireNonNull(assess(LISTING, "--answers", file.toString())
                                    .fact("obs.monitoring"))
                            .evidence())
                    .containsExactly(new Evidence("alerts", file.getFileName() + ":1"));
        }
    }

    private static Assessment assess(String listing, String... more) {
        Run run = Cli.withRules("evaluate " + listing + " --format json", more);
        assertThat(run.code()).as(run.err()).isZero();
        return read(run.out());
    }

    private static Assessment read(String json) {
        List<Problem> problems = new ArrayList<>();
        List<Assessment> read = new AssessmentReader().read("x.json", json.getBytes(StandardCharsets.UTF_8), problems);
        assertThat(problems).isEmpty();
        return read.get(0);
    }
}
