package dev.assay.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.format.Fixtures;
import dev.assay.format.Together;
import dev.assay.model.Evidence;
import dev.assay.model.Fact;
import dev.assay.model.Listing;
import dev.assay.model.Passage;
import dev.assay.testing.Samples;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What an importer found is marked where it found it. */
class EvidencePlacesTest {

    static Stream<Path> formats() {
        return Fixtures.good().stream();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void every_span_is_marked_with_the_words_that_were_quoted(Path file) {
        for (Listing listing : Fixtures.read(file)) {
            Document page = Pages.parse(Pages.html(List.of(listing)));
            Texts texts = new Texts(listing, Pages.EVALUATOR.evaluate(listing));
            for (Fact fact : listing.facts()) {
                for (Evidence evidence : fact.evidence()) {
                    if (evidence.at().matches("(.*#)?\\d+-\\d+")) {
                        int number = texts.number(evidence);
                        assertThat(number).as("%s", evidence).isPositive();
                        Element row = page.getElementById("a1-m-" + number);
                        assertThat(row.select("q").text())
                                .startsWith(
                                        evidence.quote().replaceAll("\\s+", " ").strip());
                        assertThat(row.select(".cap").eachText()).contains(fact.capability());
                        Element link = page.selectFirst("mark a[href=#a1-m-" + number + "]");
                        assertThat(link).as("mark %s", number).isNotNull();
                    }
                }
            }
        }
    }

    @Test
    void of_several_files_each_text_names_its_own() {
        List<Path> files = List.of(
                Path.of("fixtures/formats/skill/glaze.SKILL.md"), Path.of("fixtures/formats/mcp-tools/one-tool.json"));
        List<Listing> listings =
                files.stream().flatMap(f -> Fixtures.read(f).stream()).toList();
        Listing one = Together.of(listings, List.of("glaze", "tool"), Samples.PACK.vocabulary());
        Document page = Pages.parse(Pages.html(List.of(one)));
        assertThat(page.select("blockquote").stream()
                        .map(q -> q.previousElementSibling().text())
                        .collect(Collectors.toList()))
                .contains("/allowed-tools of glaze", "Text of glaze", "/name of tool");
        assertThat(page.select("#a1-fact-tool\\.shell .evidence").eachText())
                .contains("Bash(git:*) at /allowed-tools#0-11 of glaze");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            It  runs shell commands. | runs SHELL commands | /d      | 4  | 23
            It runs shell commands.  | shell               | /d      | 8  | 13
            It runs shell commands.  | shell               | /d#8-13 | 8  | 13
            It runs shell commands.  | shell               | /d#8-99 | -1 | -1
            It runs shell commands.  | shell               | /e      | -1 | -1
            It runs shell commands.  | mail                | /d      | -1 | -1
            It runs shell commands.  | shell               | 8-13    | -1 | -1
            """)
    void a_place_is_found_or_left_alone(String text, String quote, String at, int start, int end) {
        Span span = Span.of(new Evidence(quote, at), new Passage("/d", text, 0));
        if (start < 0) {
            assertThat(span).isNull();
        } else {
            assertThat(span).isEqualTo(new Span(start, end));
        }
    }

    @Test
    void a_span_of_a_body_counts_from_where_the_body_begins() {
        assertThat(Span.of(new Evidence("runs", "103-107"), new Passage("", "It runs.", 100)))
                .isEqualTo(new Span(3, 7));
        assertThat(Span.of(new Evidence("runs", "3-7"), new Passage("", "It runs.", 100)))
                .isNull();
    }

    @Test
    void places_that_overlap_are_cut_at_every_border() {
        List<Mark> marks = List.of(
                new Mark(1, "one two three", 0, 13, List.of("a")),
                new Mark(2, "two", 4, 7, List.of("b")),
                new Mark(3, "three four", 8, 18, List.of("c")));
        Excerpt excerpt = Excerpt.of("x", "one two three four five", marks);
        assertThat(excerpt.stretches().stream()
                        .map(s -> s.text()
                                + s.within().stream().map(Mark::number).toList()
                                + s.ending().stream().map(Mark::number).toList()))
                .containsExactly("one [1][]", "two[1, 2][2]", " [1][]", "three[1, 3][1]", " four[3][3]", " five[][]");
    }
}
