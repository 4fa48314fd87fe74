package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RulesCheckTest {

    private static final String RULE = """
            package rules

            import dev.assay.engine.*
            import static dev.assay.engine.Conclude.conclude

            rule "OWN-010 Flies by itself"
                @factor("autonomy")
                @atLeast(0.8)
                @reason("Nobody can stop it in the air.")
                @since("1.0.0")
                @status("stable")
            when
                Present( id == "wings.flap" )
            then
                conclude( kcontext );
            end
            """;

    @TempDir
    private Path pack;

    @BeforeEach
    void a_small_pack_without_a_slip() throws IOException {
        write("pack.yaml", "name: own\nversion: 1.0.0\n");
        write(
                "vocabulary.yaml",
                "capabilities:\n  wings.flap: {means: flies, asks: Does it fly?, layer: 7, effect: raises}\n");
        write(
                "threats.csv",
                "id,name,definition,layers,owasp_t,asi,llm,atlas,cwe,trigger,mitigations,source,group,left_out\n"
                        + "W-1,Falling,comes down,7,,,,,,,a net,own,Own,no listing tells of heights\n");
        write("own.drl", RULE);
        write("cases/OWN-010.yaml", """
                rule: OWN-010
                cases:
                  - {name: flies, present: [wings.flap], concludes: autonomy at least 0.8, because: [wings.flap]}
                  - {name: near miss, concludes: nothing}
                """);
    }

    @Test
    void a_clean_pack_says_so_and_ends_with_0() {
        Run run = check("--strict");
        assertThat(run).isEqualTo(new Run(0, "", "1 rule, no finding\n"));
    }

    @Test
    void an_error_shows_line_caret_and_mend_and_ends_with_1() throws IOException {
        write("own.drl", RULE.replace("in the air.", "in the air"));
        Run run = check();
        assertThat(run.out()).isEqualTo("""
                        PACK/own.drl:9:13: error [LNT-050] rule OWN-010: the reason is no sentence: it ends without a period
                              @reason("Nobody can stop it in the air")
                                      ^
                        """.replace("PACK", pack.toString()));
        assertThat(run.err()).isEqualTo("1 rule, 1 error, 0 warnings\n");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void warnings_fail_only_if_strict() throws IOException {
        write("own.drl", RULE.replace("Present(", "$wing : Present("));
        assertThat(check().out()).contains("own.drl:13:5: warning [LNT-025]", "  Maybe it can go");
        assertThat(check().code()).isZero();
        assertThat(check("--strict").code()).isEqualTo(1);
    }

    @Test
    void a_rule_that_cannot_be_read_is_shown_in_the_same_form() throws IOException {
        write("own.drl", RULE.replace("wings.flap", "wings.flop").replace("@status", "@statis"));
        Run run = check();
        assertThat(run.out()).isEqualTo("""
                        PACK/own.drl:11:6: error [LNT-006] rule OWN-010: `@statis` is not a metadata key
                              @statis("stable")
                               ^
                          Maybe `status` is meant
                        """.replace("PACK", pack.toString()));
        assertThat(run.err()).isEqualTo("1 error, 0 warnings\n");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void a_case_file_that_cannot_be_read_is_not_called_missing() throws IOException {
        write(
                "cases/OWN-010.yaml",
                "rule: OWN-010\ncases:\n  - {name: flies, present: [wings.flip], concludes: nothing}\n");
        Run run = check();
        assertThat(run.out())
                .contains("cases/OWN-010.yaml:3:", "error [LNT-003] `wings.flip` is not a capability")
                .doesNotContain("LNT-010");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void a_pack_without_cases_lacks_those_of_each_rule() throws IOException {
        Files.delete(pack.resolve("cases/OWN-010.yaml"));
        Files.delete(pack.resolve("cases"));
        assertThat(check().out()).contains("own.drl:6:1: error [LNT-010] rule OWN-010: it has no case file");
    }

    @Test
    void what_is_no_pack_ends_with_3() throws IOException {
        assertThat(Cli.run("rules", "check", "--rules", pack.resolve("none").toString())
                        .code())
                .isEqualTo(3);
        assertThat(Cli.run("rules", "check").code()).isEqualTo(3);
        Files.delete(pack.resolve("vocabulary.yaml"));
        Run run = check();
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("the rule pack has no vocabulary.yaml");
    }

    @Test
    void json_holds_the_same_findings() throws IOException {
        write("own.drl", RULE.replace("in the air.", "in the \\\"air\\\"").replace("Present(", "$wing : Present("));
        Run run = check("--format", "json");
        JsonNode root = JsonMapper.shared().readTree(run.out());
        assertThat(root.path("formatVersion").intValue()).isEqualTo(1);
        assertThat(root.path("errors").intValue()).isEqualTo(1);
        assertThat(root.path("warnings").intValue()).isEqualTo(1);
        JsonNode first = root.path("findings").path(0);
        assertThat(first.path("lint").stringValue()).isEqualTo("LNT-050");
        assertThat(first.path("level").stringValue()).isEqualTo("error");
        assertThat(first.path("file").stringValue()).isEqualTo(pack + "/own.drl");
        assertThat(first.path("line").intValue()).isEqualTo(9);
        assertThat(first.path("column").intValue()).isEqualTo(13);
        assertThat(first.path("maybe").isNull()).isTrue();
        assertThat(root.path("findings").path(1).path("maybe").stringValue()).startsWith("it can go");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void hostile_text_is_shown_harmlessly() throws IOException {
        write("own.drl", RULE.replace("Nobody", "\u202ENobody\u001B[31m"));
        Run run = check();
        assertThat(run.out()).contains("own.drl:9", "\\u202E").doesNotContain("\u202E", "\u001B");
    }

    @Test
    void a_pack_over_another_may_replace_and_drop_rules(@TempDir Path top) throws IOException {
        Files.writeString(top.resolve("pack.yaml"), "name: top\nversion: 1.0.0\noverrides: [OWN-010]\n");
        Files.writeString(top.resolve("top.drl"), RULE.replace("0.8", "0.9"));
        Files.createDirectory(top.resolve("cases"));
        Files.writeString(
                top.resolve("cases/OWN-010.yaml"),
                Files.readString(pack.resolve("cases/OWN-010.yaml")).replace("0.8", "0.9"));
        Run run = Cli.run("rules", "check", "--rules", pack.toString(), "--rules", top.toString());
        assertThat(run).isEqualTo(new Run(0, "", "1 rule, no finding\n"));
    }

    @Test
    void the_shipped_pack_passes() {
        Run run = Cli.withRules("rules check");
        assertThat(run.code()).isZero();
        assertThat(run.out()).doesNotContain(": error [");
        assertThat(run.err()).matches("\\d+ rules, (no finding|0 errors, \\d+ warnings?)\n");
    }

    private Run check(String... options) {
        List<String> all = new ArrayList<>(List.of("rules", "check", "--rules", pack.toString()));
        all.addAll(List.of(options));
        return Cli.run(all.toArray(String[]::new));
    }

    private void write(String name, String text) throws IOException {
        Path file = pack.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
