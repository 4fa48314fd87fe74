package dev.assay.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.assay.assess.Evaluator;
import dev.assay.doc.Quote;
import dev.assay.format.Fixtures;
import dev.assay.model.Assessment;
import dev.assay.model.Listing;
import dev.assay.score.Profile;
import dev.assay.testing.Samples;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** No terminal, Markdown renderer, parser or spreadsheet obeys what a listing says. */
class HostileListingsTest {

    private static final Evaluator EVALUATOR = new Evaluator(Samples.PACK, Profile.LISTING_0_8);

    static Stream<Path> hostile() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("fixtures/hostile"))) {
            return files.filter(f -> !f.endsWith("README.md")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void a_terminal_obeys_nothing(Path file) {
        for (Listing listing : Fixtures.read(file)) {
            Assessment assessment = EVALUATOR.evaluate(listing);
            StringWriter explained = new StringWriter();
            new Explanation(assessment, null).all(new PrintWriter(explained, true));
            for (String text : List.of(report(assessment, Reports.Format.TEXT), explained.toString())) {
                assertThat(text.codePoints().filter(c -> c != '\n').filter(c -> !Quote.isPlain(c)))
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void markdown_holds_no_markup_of_a_listing(Path file) {
        for (Listing listing : Fixtures.read(file)) {
            String markdown = report(EVALUATOR.evaluate(listing), Reports.Format.MARKDOWN);
            assertThat(markdown.codePoints().filter(c -> c != '\n').filter(c -> !Quote.isPlain(c)))
                    .isEmpty();
            // a line break within a cell is the only element
            assertThat(markdown.replace("<br>", ""))
                    .doesNotContain("<", "://", "www.")
                    .doesNotContainPattern("(?<!\\\\)(]\\(|```)");
            assertThat(markdown.lines().filter(l -> l.startsWith("# "))).hasSize(1);
            assertThat(markdown.lines().filter(l -> l.startsWith("#")))
                    .allMatch(l -> l.matches(
                            "(# .*|#{2,3} (\\d |Score|Factors|Layers|Chains|Contradictions|Open questions|[A-Z]).*)"));
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void json_reads_back_to_the_same_text(Path file) {
        for (Listing listing : Fixtures.read(file)) {
            String json = report(EVALUATOR.evaluate(listing), Reports.Format.JSONL);
            assertThat(json.strip().codePoints().filter(c -> !Quote.isPlain(c))).isEmpty();
            JsonNode root = JsonMapper.shared().readTree(json);
            assertThat(root.path("id").stringValue()).isEqualTo(listing.id());
            assertThat(root.path("name").stringValue()).isEqualTo(listing.name());
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void a_spreadsheet_finds_no_formula_and_no_cell_too_many(Path file) {
        for (Listing listing : Fixtures.read(file)) {
            StringWriter out = new StringWriter();
            out.write(CsvReport.line(EVALUATOR.evaluate(listing)));
            List<CsvRecord> rows = CsvReader.builder().ofCsvRecord(CsvReport.HEADER + out).stream()
                    .toList();
            assertThat(rows).hasSize(2);
            assertThat(rows.get(1).getFieldCount()).isEqualTo(rows.get(0).getFieldCount());
            assertThat(rows.get(1).getFields()).allSatisfy(cell -> {
                assertThat(cell.strip()).doesNotMatch("(?s)[=+@|%-].*");
                assertThat(cell.codePoints().filter(c -> !Quote.isPlain(c))).isEmpty();
            });
        }
    }

    private static String report(Assessment assessment, Reports.Format format) {
        StringWriter out = new StringWriter();
        try (Reports reports = new Reports(format, Style.PLAIN, new PrintWriter(out))) {
            reports.write(assessment);
        }
        return out.toString();
    }
}
