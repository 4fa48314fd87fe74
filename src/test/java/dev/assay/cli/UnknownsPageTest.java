package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.assess.Evaluator;
import dev.assay.input.ListingReader;
import dev.assay.model.Assessment;
import dev.assay.model.Factor;
import dev.assay.model.Listing;
import dev.assay.pack.RulePack;
import dev.assay.score.Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The example of docs/unknowns.md that is worked out by hand. */
class UnknownsPageTest {

    private static final Path FIXTURES = Path.of("fixtures/unknowns");
    private static final Evaluator EVALUATOR =
            new Evaluator(RulePack.load(FIXTURES.resolve("pack"), false), Profile.LISTING_0_8);

    @Test
    void each_row_of_the_table_is_what_comes() throws IOException {
        List<String[]> rows = Files.readAllLines(Path.of("docs/unknowns.md")).stream()
                .filter(l -> l.startsWith("| no |") || l.startsWith("| yes |"))
                .map(l -> l.substring(2).split(" \\| "))
                .toList();
        assertThat(rows).hasSize(4);
        for (String[] row : rows) {
            Assessment completion = assess(row[0], row[1]);
            assertThat(completion.factor(Factor.AUTONOMY).value()).isEqualByComparingTo(row[2]);
            assertThat(completion.aivss().score()).isEqualByComparingTo(row[4].replace(" |", ""));
        }
    }

    @Test
    void the_interval_is_that_of_the_table() throws IOException {
        Assessment open = assess("", "");
        assertThat(open.aivss().score()).isEqualByComparingTo("5.2");
        assertThat(open.aivss().interval().low()).isEqualByComparingTo("4.2");
        assertThat(open.aivss().interval().high()).isEqualByComparingTo("5.2");
        assertThat(open.aivss().interval().exact()).isTrue();
        assertThat(open.openQuestions())
                .extracting("capability")
                .containsExactly("deploy.sandboxed", "autonomy.approval");
        assertThat(assess("", "yes").aivss().interval().high()).isEqualByComparingTo("4.3");
        assertThat(assess("yes", "").aivss().interval().high()).isEqualByComparingTo("5.1");
    }

    private static Assessment assess(String approval, String sandbox) throws IOException {
        String text = Files.readString(FIXTURES.resolve("listing.yaml"))
                + lines(approval, "autonomy.approval", sandbox, "deploy.sandboxed");
        List<Listing> listings = new ListingReader(EVALUATOR.pack().vocabulary())
                .read("listing.yaml", text.getBytes(StandardCharsets.UTF_8), new ArrayList<>());
        return EVALUATOR.evaluate(listings.get(0));
    }

    private static String lines(String... answers) {
        StringBuilder capabilities = new StringBuilder();
        for (int i = 0; i < answers.length; i += 2) {
            if (!answers[i].isEmpty()) {
                String status = answers[i].equals("yes") ? "present" : "absent";
                capabilities
                        .append("  - {id: ")
                        .append(answers[i + 1])
                        .append(", status: ")
                        .append(status)
                        .append("}\n");
            }
        }
        return capabilities.isEmpty() ? "" : "capabilities:\n" + capabilities;
    }
}
