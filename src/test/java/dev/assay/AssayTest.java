package dev.assay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.assess.Evaluator;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.model.Listing;
import dev.assay.score.Profile;
import dev.assay.testing.Samples;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The library as an application sees it. */
class AssayTest {

    private static final Assay ASSAY = Assay.load(Path.of("rules"));

    @Test
    void says_what_the_evaluator_says() {
        Evaluator evaluator = new Evaluator(Samples.PACK, Profile.LISTING_0_8);
        for (Listing listing : Samples.all()) {
            assertThat(ASSAY.evaluate(listing)).isEqualTo(evaluator.evaluate(listing));
        }
    }

    @Test
    void many_threads_get_the_answers_of_one() {
        List<Listing> listings = Samples.all();
        List<String> alone =
                listings.stream().map(l -> Assay.json(ASSAY.evaluate(l))).toList();
        List<String> together = listings.parallelStream()
                .map(l -> Assay.json(ASSAY.evaluate(l)))
                .toList();
        assertThat(together).isEqualTo(alone);
    }

    @Test
    void the_shipped_rules_are_those_of_the_checkout() {
        assertThat(Assay.loadShipped().rules()).isEqualTo(ASSAY.rules());
    }

    @Test
    void packs_are_laid_over_each_other() {
        Assay both = Assay.load(Path.of("rules"), Path.of("examples/clinic-pack"));
        assertThat(both.rules().name()).isEqualTo("assay + clinic");
        assertThat(both.rules().digest()).isNotEqualTo(ASSAY.rules().digest());
    }

    @Test
    void another_profile_adds_the_same_facts_up_differently() throws IOException {
        String document = Files.readString(Path.of("fixtures/listings/qwen3-coder.json"));
        assertThat(ASSAY.profile()).isEqualTo(Profile.LISTING_0_8);
        assertThat(ASSAY.evaluate(document).aivss().score()).isEqualByComparingTo("9.8");
        Assay old = ASSAY.with(Profile.AIVSS_0_5);
        assertThat(old.evaluate(document).aivss().profile()).isEqualTo("aivss-0.5");
        assertThat(old.evaluate(document).aivss().score()).isLessThan(new BigDecimal("9.8"));
    }

    @Test
    void a_document_in_another_format_is_told_by_its_content() throws IOException {
        Path card = Files.list(Path.of("fixtures/formats/a2a"))
                .filter(p -> p.toString().endsWith(".json"))
                .sorted()
                .findFirst()
                .orElseThrow();
        assertThat(ASSAY.read(Files.readString(card)).format()).isEqualTo("a2a");
    }

    @Test
    void one_document_is_one_agent() {
        assertThatThrownBy(() -> ASSAY.read("[{\"id\": \"a\"}, {\"id\": \"b\"}]"))
                .isInstanceOf(ProblemException.class)
                .hasMessage("listing: holds 2 listings; one was expected" + System.lineSeparator()
                        + "  Maybe readAll is meant");
    }

    @Test
    void what_is_wrong_with_a_document_has_its_line_and_the_likely_mend() {
        assertThatThrownBy(() -> ASSAY.evaluate("id: a\npresent:\n  - tool.shel\n"))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith("listing:3:5: /present/0: ")
                .hasMessageEndingWith("  Maybe `tool.shell` is meant");
    }

    @Test
    void one_bad_listing_loses_no_other() {
        List<Problem> problems = new ArrayList<>();
        byte[] lines = "{\"id\": \"a\"}\n{\"id\": \"b\", \"present\": \"x\"}\n{\"id\": \"c\"}\n"
                .getBytes(StandardCharsets.UTF_8);
        assertThat(ASSAY.readAll("agents.jsonl", lines, problems::add))
                .extracting(Listing::id)
                .containsExactly("a", "c");
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).place()).hasToString("agents.jsonl:2:24: /present");
    }
}
