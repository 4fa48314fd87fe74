package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.testing.Golden;
import dev.assay.testing.Run;
import dev.assay.testing.TinyPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCoverageTest {

    private static final Path GOLDEN = Path.of("fixtures/coverage");

    @TempDir
    private Path directory;

    private TinyPack pack;

    @BeforeEach
    void write() throws IOException {
        pack = new TinyPack(directory.resolve("pack"));
    }

    @Test
    void a_table_shows_each_rule_and_the_lines_that_no_case_exercises() throws IOException {
        Run run = coverage();
        Golden.check(GOLDEN.resolve("cases.txt"), clean(run.out()));
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
    }

    @Test
    void listings_count_beside_the_cases_and_close_gaps() throws IOException {
        Files.createDirectories(directory.resolve("listings/deep/.hidden"));
        Files.writeString(directory.resolve("listings/.hidden.json"), "no listing");
        Files.writeString(directory.resolve("listings/deep/.hidden/a.json"), "no listing");
        Files.writeString(directory.resolve("listings/notes.txt"), "no listing");
        Files.writeString(
                directory.resolve("listings/deep/a.jsonl"),
                "{\"id\": \"a\", \"present\": [\"tool.shell\"]}\n{\"id\": \"b\", \"present\": [\"autonomy.approval\"]}\n");
        Run run = coverage("--gaps", directory.resolve("listings").toString());
        assertThat(run.out())
                .isEqualTo("5 cases, 2 listings; 5 of 5 rules fired (100.0 %), 6 of 6 condition lines covered (100.0 %)"
                        + "\n");
    }

    @Test
    void gaps_leaves_out_rules_without_any() {
        assertThat(coverage("--gaps").out())
                .contains("AUT-010", "TOO-010", "LY3-010", "LY3-020")
                .doesNotContain("POS-010");
    }

    @Test
    void json_has_every_count() throws IOException {
        Golden.check(
                GOLDEN.resolve("cases.json"), clean(coverage("--format", "json").out()));
    }

    @Test
    void lcov_has_rules_as_functions_and_lines_as_branches() throws IOException {
        Golden.check(
                GOLDEN.resolve("cases.lcov"), clean(coverage("--format", "lcov").out()));
    }

    @Test
    void a_threshold_fails_on_rules_and_on_lines() {
        assertThat(coverage("--threshold", "33.3").code()).isZero();
        assertThat(coverage("--threshold", "33.4").code()).isEqualTo(1);
        Run misused = coverage("--threshold", "101");
        assertThat(misused.code()).isEqualTo(2);
        assertThat(misused.err()).contains("--threshold is a number from 0 to 100");
    }

    @Test
    void the_lines_of_a_condition_on_one_source_line_are_told_apart() throws IOException {
        pack.edit(
                "tiny.drl",
                "Present( id == \"autonomy.unattended\" )\n    not",
                "Present( id == \"autonomy.unattended\" ) and not");
        assertThat(clean(coverage("--gaps").out()))
                .contains("AUT-010         1       1         0  1 of 2\n  PACK/tiny.drl:12: never failed  not Present");
    }

    @Test
    void a_case_file_that_cannot_be_used_is_told_and_fails_the_run() throws IOException {
        pack.write("cases/AUT-090.yaml", "rule: AUT-090\ncases: []\n");
        Run run = coverage("--threshold", "100");
        assertThat(clean(run.err())).isEqualTo("PACK/cases/AUT-090.yaml: there is no rule AUT-090\n");
        assertThat(run.code()).isEqualTo(4);
    }

    @Test
    void a_directory_without_listings_is_refused() throws IOException {
        Path empty = Files.createDirectories(directory.resolve("empty"));
        Run run = coverage(empty.toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("empty: has no listings; files ending in .json, ", "  Maybe another directory");
    }

    @Test
    void rules_in_full_drl_are_counted_as_not_measured() throws IOException {
        pack.edit("tiny.drl", "Present( family == \"tool\" )", "Present( family.startsWith( \"tool\" ) )");
        Run run = coverage("--trust-rules");
        assertThat(run.out())
                .doesNotContain("LY3-010")
                .contains("of 4 rules fired", "; 1 rules in full DRL not measured");
    }

    @Test
    void every_line_of_the_shipped_rules_is_exercised() {
        Run run = Cli.withRules("rules coverage", "--gaps", "--threshold", "100");
        assertThat(run.out().lines()).hasSize(1);
        assertThat(run.code()).isZero();
    }

    private Run coverage(String... arguments) {
        List<String> all = new ArrayList<>(
                List.of("rules", "coverage", "--rules", pack.directory().toString()));
        all.addAll(List.of(arguments));
        return Cli.run(all.toArray(String[]::new));
    }

    private String clean(String text) {
        return text.replace(pack.directory().toString(), "PACK");
    }
}
