package dev.assay.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.testing.Samples;
import dev.assay.verify.CaseReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pack is read from its own directory alone, and what lies there beside rules and data is left alone. */
class AttackPathsTest {

    private static final String RULE = Attack.rule("ATT-010", "Present( id == \"tool.shell\" )");
    private static final String ACCEPTED = "accepted: autonomy 0.50 by [ATT-010]\n";

    @TempDir
    private Path temp;

    private Path pack;
    private Path secret;

    @BeforeEach
    void a_pack_and_a_secret_beside_it() throws IOException {
        pack = Attack.pack(temp.resolve("pack"));
        Files.writeString(pack.resolve("rule.drl"), RULE);
        secret = Files.writeString(temp.resolve("secret"), "hunter2: do not show");
    }

    @ParameterizedTest
    @ValueSource(strings = {"own.drl", "vocabulary.yaml", "threats.csv", "pack.yaml", "deep/er/own.drl"})
    void a_link_out_of_the_pack_is_refused_and_its_target_not_shown(String name) throws IOException {
        Path link = pack.resolve(name);
        Files.deleteIfExists(link);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, secret);
        assertThat(refusal())
                .contains(name + ": is a symbolic link; a rule pack is read from its own directory alone")
                .doesNotContain("hunter2");
    }

    @Test
    void a_link_within_the_pack_is_refused_too() throws IOException {
        Files.createSymbolicLink(pack.resolve("again.drl"), pack.resolve("rule.drl"));
        assertThat(refusal()).contains("again.drl: is a symbolic link");
    }

    @Test
    void a_link_to_a_directory_does_not_lose_rules_in_silence() throws IOException {
        Files.createSymbolicLink(pack.resolve("more"), Files.createDirectory(temp.resolve("elsewhere")));
        assertThat(refusal()).contains("more: is a symbolic link");
    }

    @Test
    void a_link_to_the_directory_above_is_not_walked_for_ever() throws IOException {
        Files.createSymbolicLink(pack.resolve("loop"), pack);
        assertThat(refusal()).contains("loop: is a symbolic link");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/zero", "/dev/stdin", "/no/such/file"})
    void a_link_to_a_device_or_to_nothing_is_refused_unread(String target) throws IOException {
        Files.createSymbolicLink(pack.resolve("own.drl"), Path.of(target));
        assertThat(refusal()).contains("own.drl: is a symbolic link");
        Files.delete(pack.resolve("own.drl"));
    }

    @Test
    void a_directory_named_like_a_rule_file_is_walked_as_any_other() throws IOException {
        Files.createDirectories(pack.resolve("own.drl"));
        Files.move(pack.resolve("rule.drl"), pack.resolve("own.drl/rule.drl"));
        assertThat(Attack.outcome(pack, false)).isEqualTo(ACCEPTED);
    }

    @Test
    void a_pack_may_be_named_by_a_link_that_its_user_made() throws IOException {
        Path link = Files.createSymbolicLink(temp.resolve("link"), pack);
        assertThat(Attack.outcome(link, false)).isEqualTo(ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".hidden.drl",
                ".git/hooks/own.drl",
                "META-INF/kmodule.xml",
                "META-INF/services/org.kie.api.internal.utils.KieService",
                "drools.packagebuilder.conf",
                "kie.properties.conf",
                "dev/assay/engine/Conclude.class",
                "own.jar",
                "own.dslr",
                "own.rdslr",
                "own.gdrl",
                "own.drl.xls",
                "own.bpmn2",
                "own.pmml",
                "own.java",
                "own.drl\n",
                "vocabulary.yaml.drlx"
            })
    void other_files_take_no_part(String name) throws IOException {
        String digest = RulePack.load(pack, false).digest();
        Path file = pack.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "System.exit(0);");
        assertThat(RulePack.load(pack, false).digest()).isEqualTo(digest);
        assertThat(Attack.outcome(pack, false)).isEqualTo(ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\u001B[2J.drl", "a\nforged: line.drl", "\u202Elrd.drl", "a b;$(touch x).drl", "a\\..\\x.drl"})
    void a_file_name_is_shown_as_data(String name) throws IOException {
        Files.writeString(pack.resolve(name), "nonsense");
        assertThat(refusal().lines()).hasSize(2).allMatch(l -> l.chars().noneMatch(c -> c == 0x1B || c == 0x202E));
        assertThat(refusal()).contains(":1:1: `nonsense` stands where `rule` was expected");
    }

    @Test
    void cases_behind_links_are_refused() throws IOException {
        Files.createDirectory(pack.resolve("cases"));
        Files.createSymbolicLink(pack.resolve("cases/ATT-010.yaml"), secret);
        assertThat(caseProblems())
                .anyMatch(p -> p.contains("is a symbolic link"))
                .noneMatch(p -> p.contains("hunter2"));
    }

    @Test
    void a_directory_of_cases_behind_a_link_is_refused() throws IOException {
        Files.createSymbolicLink(pack.resolve("cases"), temp);
        assertThat(catchThrowableOfType(ProblemException.class, this::caseProblems))
                .hasMessageContaining("cases: is a symbolic link");
    }

    private List<String> caseProblems() {
        List<Problem> problems = new ArrayList<>();
        assertThat(new CaseReader(Samples.PACK.vocabulary()).readAll(pack, problems))
                .isEmpty();
        return problems.stream().map(Problem::toString).toList();
    }

    private String refusal() {
        ProblemException refusal = catchThrowableOfType(ProblemException.class, () -> RulePack.load(pack, false));
        assertThat(refusal).as("refusal").isNotNull();
        return refusal.getMessage();
    }
}
