package dev.assay.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.assess.Evaluator;
import dev.assay.model.Assessment;
import dev.assay.model.Listing;
import dev.assay.score.Profile;
import dev.assay.testing.Golden;
import dev.assay.testing.Samples;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The fixture listings give exactly the assessments under version control, in every format. */
class GoldenAssessmentsTest {

    private static final Path EXPECTED = Path.of("fixtures/assessments");
    private static final Evaluator EVALUATOR = new Evaluator(Samples.PACK, Profile.LISTING_0_8);

    static Stream<Listing> listings() {
        return Samples.all().stream();
    }

    @ParameterizedTest
    @MethodSource("listings")
    void json(Listing listing) throws IOException {
        Golden.check(EXPECTED.resolve(listing.id() + ".json"), Samples.json(EVALUATOR.evaluate(listing)));
    }

    @ParameterizedTest
    @EnumSource(names = {"TEXT", "MARKDOWN"})
    void text_and_markdown_of_a_coding_model(Reports.Format format) throws IOException {
        String ending = format == Reports.Format.TEXT ? ".txt" : ".md";
        Golden.check(EXPECTED.resolve("qwen3-coder" + ending), write(format, Style.PLAIN, coder()));
    }

    @ParameterizedTest
    @EnumSource(names = {"TEXT", "MARKDOWN"})
    void text_and_markdown_of_a_listing_that_contradicts_itself(Reports.Format format) throws IOException {
        String ending = format == Reports.Format.TEXT ? ".txt" : ".md";
        Listing desk =
                Samples.listings(Path.of("fixtures/listings/harbour-desk.yaml")).get(0);
        Golden.check(EXPECTED.resolve("harbour-desk" + ending), write(format, Style.PLAIN, desk));
    }

    @Test
    void the_derivation_of_a_listing_that_contradicts_itself() throws IOException {
        Listing desk =
                Samples.listings(Path.of("fixtures/listings/harbour-desk.yaml")).get(0);
        StringWriter out = new StringWriter();
        new Explanation(EVALUATOR.evaluate(desk), null).all(new PrintWriter(out, true));
        Golden.check(EXPECTED.resolve("harbour-desk.explained.txt"), out.toString());
    }

    @Test
    void the_derivation_of_a_coding_model() throws IOException {
        StringWriter out = new StringWriter();
        new Explanation(EVALUATOR.evaluate(coder()), null).all(new PrintWriter(out, true));
        Golden.check(EXPECTED.resolve("qwen3-coder.explained.txt"), out.toString());
    }

    @Test
    void colour_adds_escapes_and_nothing_else() {
        String plain = write(Reports.Format.TEXT, Style.PLAIN, coder());
        String colour = write(Reports.Format.TEXT, Style.COLOR, coder());
        assertThat(colour).contains("\u001B[").isNotEqualTo(plain);
        assertThat(colour.replaceAll("\u001B\\[\\d+m", "")).isEqualTo(plain);
    }

    @Test
    void several_listings_are_a_json_list_and_one_is_an_object() {
        String one = write(Reports.Format.JSON, Style.PLAIN, coder());
        assertThat(one).startsWith("{\n");
        Listing[] all = listings().toArray(Listing[]::new);
        String many = write(Reports.Format.JSON, Style.PLAIN, all);
        assertThat(many).startsWith("[\n{\n").endsWith("}\n]\n");
        assertThat(many.split("\"formatVersion\"")).hasSize(all.length + 1);
    }

    @Test
    void json_lines_hold_one_assessment_each() {
        Listing[] all = listings().toArray(Listing[]::new);
        List<String> lines =
                write(Reports.Format.JSONL, Style.PLAIN, all).lines().toList();
        assertThat(lines)
                .hasSize(all.length)
                .allSatisfy(l -> assertThat(l).startsWith("{").endsWith("}"));
    }

    private static Listing coder() {
        return Samples.listings(Path.of("fixtures/listings/qwen3-coder.json")).get(0);
    }

    private static String write(Reports.Format format, Style style, Listing... listings) {
        StringWriter out = new StringWriter();
        try (Reports reports = new Reports(format, style, new PrintWriter(out))) {
            for (Listing listing : listings) {
                Assessment assessment = EVALUATOR.evaluate(listing);
                reports.write(assessment);
            }
        }
        return out.toString();
    }
}
