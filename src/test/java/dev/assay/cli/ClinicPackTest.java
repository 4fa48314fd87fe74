package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.testing.Run;
import dev.assay.testing.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example pack, laid over a copy of the shipped rules as its README says. */
class ClinicPackTest {

    private static final Path EXAMPLE = Path.of("examples/clinic-pack");
    private static final String LISTING =
            EXAMPLE.resolve("listings/ward-scribe.yaml").toString();

    @TempDir
    private Path pack;

    @BeforeEach
    void lay_over() throws IOException {
        Trees.copy(Path.of("rules"), pack);
        String shipped = Files.readString(pack.resolve("vocabulary.yaml"));
        Trees.copy(EXAMPLE, pack);
        String own = Files.readString(EXAMPLE.resolve("vocabulary.yaml"));
        Files.writeString(
                pack.resolve("vocabulary.yaml"), shipped + own.substring(own.indexOf("capabilities:\n") + 14));
    }

    @Test
    void its_cases_pass_and_those_of_all_other_rules() {
        Run all = Cli.run("rules", "test", "--rules", pack.toString());
        assertThat(all.code()).as(all.out()).isZero();
        assertThat(Cli.run("rules", "test", "--run", "^CLN", "--rules", pack.toString())
                        .out())
                .isEqualTo("9 cases of 2 rules, 0 failed\n");
    }

    @Test
    void its_rules_decide_the_example() {
        Run run = Cli.run("evaluate", "--rules", pack.toString(), LISTING);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "Autonomy of Action        █████████░ 0.9   CLN-010 ",
                        "it does not say which staff can see which patient's record through it",
                        "Rules clinic 1.0.0, ");
    }

    @Test
    void the_shipped_rules_do_not_know_its_capabilities() {
        Run run = Cli.withRules("evaluate", LISTING);
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("clinic.patient-record");
    }

    @Test
    void its_readme_shows_what_comes() throws IOException {
        for (Page.Step step : Page.steps(EXAMPLE.resolve("README.md"))) {
            if (step instanceof Page.Command command && command.line().startsWith("./assay ")) {
                List<String> words = Page.words(command.line());
                String[] arguments = words.stream()
                        .skip(1)
                        .map(w -> w.equals("ward-rules") ? pack.toString() : w)
                        .toArray(String[]::new);
                assertThat(Cli.run(arguments).out().lines()).containsSubsequence(command.shown());
            }
        }
    }
}
