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
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesImpactTest {

    private static final Path GOLDEN = Path.of("fixtures/impact");

    @TempDir
    private Path directory;

    private TinyPack before;
    private TinyPack after;
    private Path listings;

    @BeforeEach
    void write() throws IOException {
        before = new TinyPack(directory.resolve("before"));
        after = new TinyPack(directory.resolve("after"));
        listings = directory.resolve("listings.jsonl");
        Files.writeString(listings, """
                {"id": "quiet", "absent": ["tool.shell"]}
                {"id": "robot", "present": ["autonomy.unattended", "tool.shell"]}
                {"id": "shell", "present": ["tool.shell"]}
                {"id": "alone|<b>", "present": ["autonomy.unattended"], "cvss": "CVSS:4.0/AV:L/AC:H/AT:P/PR:H/UI:A/VC:L/VI:N/VA:N/SC:N/SI:N/SA:N"}
                """);
    }

    @Test
    void equal_packs_change_nothing() {
        Run run = impact();
        assertThat(run.out())
                .startsWith("0 of 4 listings change (0.0 %)\nno score changes\n")
                .endsWith("Version: patch\n  no assessment changes, and no rule differs\n");
        assertThat(run.code()).isZero();
    }

    @Test
    void a_changed_value_is_traced_to_its_rule_and_on_to_posture_and_score() throws IOException {
        after.edit("tiny.drl", "@atLeast(0.8)", "@atLeast(0.4)");
        Golden.check(GOLDEN.resolve("changed-value.txt"), impact().out());
        Golden.check(
                GOLDEN.resolve("changed-value.md"),
                impact("--format", "markdown").out());
        Golden.check(
                GOLDEN.resolve("changed-value.json"),
                impact("--format", "json", "--examples", "1").out());
    }

    @Test
    void a_removed_rule_is_major_whether_listings_show_it_or_not() throws IOException {
        remove("LY3-010");
        Run run = impact("--examples", "0");
        assertThat(run.out()).contains("""

                        LY3-010 removed: layer 3 mapped
                          2 listings
                               2  layer 3 mapped → not certain

                        Version: major
                          rules removed: LY3-010
                        """).doesNotContain("such as");
        assertThat(impactAlone().out())
                .contains("Without effect on these listings\n  LY3-010 removed: layer 3 mapped\n", "Version: major");
    }

    @Test
    void other_words_are_a_patch() throws IOException {
        after.edit("tiny.drl", "rule \"LY3-020 Falls\"", "rule \"LY3-020 Comes down\"");
        assertThat(impact().out())
                .contains("0 of 4 listings change", "rules: 0 removed, 0 changed, 0 added, 1 reworded")
                .endsWith("Version: patch\n  no assessment changes; only texts of rules differ\n");
    }

    @Test
    void a_condition_written_in_another_way_is_no_change() throws IOException {
        after.edit("tiny.drl", "Present( family == \"tool\" )", "Present(\n  family==\"tool\" ) // as before");
        assertThat(impact().out()).endsWith("Version: patch\n  no assessment changes, and no rule differs\n");
    }

    @Test
    void an_added_rule_is_minor_though_it_changes_values() throws IOException {
        after.add(TinyPack.rule(
                "TOO-020 More", "@factor(\"tool_use\") @atLeast(0.7)", "Present( id == \"tool.shell\" )"));
        assertThat(impact().out())
                .contains("TOO-020 added: tool_use at least 0.7\n  2 listings\n", "     2  tool_use 0.5 → 0.7\n")
                .endsWith("Version: minor\n  rules added: TOO-020\n");
    }

    @Test
    void a_wider_condition_that_only_adds_threats_is_minor_and_a_narrower_one_major() throws IOException {
        String narrow = "evidenced\")\n    @reason(\"Because it is so.\")\n    @since(\"0.1.0\")\n"
                + "    @status(\"stable\")\nwhen\n    Present( id == \"tool.shell\" )";
        after.edit("tiny.drl", narrow, narrow.replace(" )", "|| id == \"autonomy.unattended\" )"));
        assertThat(impact().out())
                .contains(
                        "LY3-020 changed: condition differs\n  1 listing\n       1  layer 3 threat OWN-T1 none → evidenced")
                .endsWith(
                        "Version: minor\n  LY3-020 only added threats, chains, caveats, contradictions or questions for 1 listing\n");
        TinyPack wide = after;
        after = before;
        before = wide;
        assertThat(impact().out())
                .endsWith(
                        "Version: major\n  LY3-020 took threats, chains, caveats, contradictions or facts from 1 listing\n");
    }

    @Test
    void a_new_contradiction_is_minor_another_stake_too_and_one_less_is_major() throws IOException {
        String rule = TinyPack.rule(
                "CON-010 Asks and does not ask",
                "@contradiction(\"medium\") @settledBy({\"autonomy.approval\"})",
                "Present( id == \"autonomy.approval\" )\n    Present( id == \"autonomy.unattended\" )");
        Files.writeString(listings, """
                {"id": "both", "present": ["autonomy.unattended", "autonomy.approval"]}
                """);
        after.add(rule);
        assertThat(impact().out())
                .contains(
                        "CON-010 added: contradiction medium settled by autonomy.approval\n  1 listing\n",
                        "     1  contradiction CON-010 none → medium\n",
                        "     1  question autonomy.approval none → asked\n")
                .endsWith("Version: minor\n  rules added: CON-010\n");
        before.add(rule.replace("medium", "high"));
        assertThat(impact().out())
                .contains("     1  contradiction CON-010 high → medium\n")
                .endsWith("Version: minor\n"
                        + "  CON-010 only added threats, chains, caveats, contradictions or questions for 1 listing\n");
        after.edit(
                "tiny.drl",
                "Present( id == \"autonomy.approval\" )\n    Present",
                "Absent( id == \"autonomy.approval\" )\n    Present");
        assertThat(impact().out())
                .contains("     1  contradiction CON-010 high → none\n")
                .endsWith("Version: major\n"
                        + "  CON-010 took threats, chains, caveats, contradictions or facts from 1 listing\n");
    }

    @Test
    void a_changed_conclusion_that_no_listing_shows_is_minor() throws IOException {
        after.edit("tiny.drl", "@atLeast(0.8)", "@atLeast(0.9)");
        Files.writeString(listings, "{\"id\": \"quiet\"}\n");
        assertThat(impact().out())
                .contains("AUT-010 changed: autonomy at least 0.8 → autonomy at least 0.9")
                .endsWith("Version: minor\n"
                        + "  conditions or conclusions differ, which none of these listings shows: AUT-010\n");
    }

    @Test
    void a_derived_fact_carries_its_rule_to_what_unchanged_rules_make_of_it() throws IOException {
        after.add(TinyPack.rule(
                "DER-010 Implies", "@derive(\"tool.shell\")", "Present( id == \"autonomy.unattended\" )"));
        assertThat(impact().out())
                .contains("""
                        DER-010 added: derives tool.shell
                          1 listing
                        """)
                .contains("tool_use 0.0 → 0.5", "fact tool.shell none → present", "layer 3 not certain → mapped")
                .doesNotContain("by other facts");
    }

    @Test
    void a_capability_that_one_pack_does_not_know_is_read_and_reported() throws IOException {
        after.edit(
                "vocabulary.yaml",
                "capabilities:\n",
                "capabilities:\n  tool.email: {means: \"mails\", effect: raises}\n");
        Files.writeString(listings, "{\"id\": \"mailer\", \"present\": [\"tool.email\"]}\n");
        Run added = impact();
        assertThat(added.err()).isEmpty();
        assertThat(added.out())
                .contains("by other facts\n  1 listing\n", "layer 3 not certain → mapped")
                .contains("capabilities: 0 removed, 0 changed, 1 added");
        TinyPack larger = after;
        after = before;
        before = larger;
        assertThat(impact().out()).contains("Version: major\n  capabilities removed: tool.email\n");
    }

    @Test
    void a_fault_of_a_listing_or_pack_is_told_by_exit_code() throws IOException {
        Files.writeString(listings, "{\"id\": \"a\"}\n{\"id\": \"b\", \"present\": [\"tool.shel\"]}\n");
        Run some = impact();
        assertThat(some.code()).isEqualTo(4);
        assertThat(some.err()).contains("listings.jsonl:2:", "tool.shell");
        assertThat(some.out()).startsWith("0 of 1 listing ");
        before.edit("tiny.drl", "\"high\"", "\"higher\"");
        assertThat(impact().code()).isEqualTo(3);
        assertThat(Cli.run("rules", "impact", listings.toString()).code()).isEqualTo(2);
    }

    @Test
    void listings_of_several_batches_come_out_in_order() throws IOException {
        after.edit("tiny.drl", "@atLeast(0.8)", "@atLeast(0.7)");
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 1500; i++) {
            many.append("{\"id\": \"n").append(i).append("\", \"present\": [\"autonomy.unattended\"]}\n");
        }
        Files.writeString(listings, many);
        assertThat(impact().out())
                .contains("1500 of 1500 listings change (100.0 %)", "  1500  autonomy 0.8 → 0.7\n")
                .containsSubsequence("such as n0: ", "such as n1: ", "such as n2: ")
                .doesNotContain("such as n3");
    }

    private void remove(String id) throws IOException {
        Path file = after.directory().resolve("tiny.drl");
        String rule = "(?s)rule \"" + Pattern.quote(id) + " .*?\nend\n\n";
        Files.writeString(file, Files.readString(file).replaceFirst(rule, ""));
    }

    private Run impact(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add(listings.toString());
        return run(all);
    }

    private Run impactAlone() {
        return run(List.of());
    }

    private Run run(List<String> arguments) {
        List<String> all = new ArrayList<>(List.of(
                "rules",
                "impact",
                "--against",
                before.directory().toString(),
                "--rules",
                after.directory().toString()));
        all.addAll(arguments);
        return Cli.run(all.toArray(String[]::new));
    }
}
