package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.testing.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The example pack, laid over the shipped rules as its README says. */
class ClinicPackTest {

    private static final Path EXAMPLE = Path.of("examples/clinic-pack");
    private static final String LISTING =
            EXAMPLE.resolve("listings/ward-scribe.yaml").toString();

    private static final String[] PACKS = {"--rules", "rules", "--rules", EXAMPLE.toString()};

    @Test
    void its_cases_pass_and_those_of_all_other_rules() {
        Run all = run("rules", "test");
        assertThat(all.code()).as(all.out()).isZero();
        assertThat(run("rules", "test", "--run", "^CLN").out()).isEqualTo("9 cases of 2 rules, 0 failed\n");
    }

    @Test
    void its_rules_decide_the_example() {
        Run run = run("evaluate", LISTING);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "Autonomy of Action        █████████░ 0.9   0.5 to 0.9  declared    CLN-010 ",
                        "see which patient's record through it",
                        "Rules assay + clinic ");
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
                String[] arguments = Page.words(command.line()).stream().skip(1).toArray(String[]::new);
                assertThat(Cli.run(arguments).out().lines()).containsSubsequence(command.shown());
            }
        }
    }

    private static Run run(String... arguments) {
        return Cli.run(Stream.concat(Stream.of(arguments), Stream.of(PACKS)).toArray(String[]::new));
    }
}
