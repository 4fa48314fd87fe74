package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.testing.Run;
import dev.assay.testing.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesNewTest {

    private static final String AUTONOMY = "--factor autonomy --at-least 0.8 --title Title --reason Reason.";

    @TempDir
    private Path temp;

    private Path pack;

    @BeforeEach
    void copy() throws IOException {
        pack = temp.resolve("pack");
        for (String part : List.of(
                "pack.yaml",
                "vocabulary.yaml",
                "threats.csv",
                "chains.drl",
                "contradictions.drl",
                "factors",
                "layers")) {
            Files.createDirectories(pack);
            Trees.copy(Path.of("rules", part), pack.resolve(part));
        }
    }

    @Test
    void writes_the_rule_at_the_end_of_its_file_and_leaves_the_rest_alone() throws IOException {
        String before = Files.readString(pack.resolve("factors/autonomy.drl"));
        Run run = create(
                "--factor",
                "autonomy",
                "--add",
                "-0.1",
                "--title",
                "Says \"no\" \\ often",
                "--reason",
                "It does.",
                "--when",
                "Present( id in ( \"tool.shell\", \"tool.email\" ) )",
                "--when",
                "Absent( id == \"autonomy.approval\" )");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readString(pack.resolve("factors/autonomy.drl"))).isEqualTo(before + """

                        rule "AUT-170 Says \\"no\\" \\\\ often"
                            @factor("autonomy")
                            @add(-0.1)
                            @reason("It does.")
                            @since("0.1.0")
                            @status("experimental")
                        when
                            Present( id in ( "tool.shell", "tool.email" ) )
                            Absent( id == "autonomy.approval" )
                        then
                            conclude( kcontext );
                        end
                        """);
        assertThat(Files.readString(pack.resolve("cases/AUT-170.yaml"))).contains("""
                        rule: AUT-170
                        cases:
                          - name: fill in what is at hand
                            present: [tool.shell]
                            absent: [autonomy.approval]
                            concludes: fill in
                            because: []
                          - name: near miss, fill in what differs
                            present: []
                        """);
        int line = (int) before.lines().count() + 2;
        assertThat(run.out().replace(pack.toString(), "pack")).isEqualTo("""
                        pack/factors/autonomy.drl:%d: the rule AUT-170 Says "no" \\ often
                        pack/cases/AUT-170.yaml: its cases, to fill in
                        pack/pages/AUT-170.md: its page, which `assay rules docs` writes again
                        Next: fill in the cases, then `assay rules test --rules pack --run AUT-170`
                        """.formatted(line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--factor tool_use --at-most 0.3 | TOO-180 | tool_use at most 0.3",
                "--factor self_modification --add 0.1 | SMO-140 | self_modification add +0.1",
                "--layer 7 --mapped | LY7-400 | layer 7 mapped",
                "--layer 3 --threat T2 --certainty general | LY3-460 | layer 3 threat T2 general",
                "--layer 6 --caveat unsaid --settled-by sec.certified,sec.encryption | LY6-320 | layer 6 caveat",
                "--chain X-01 | CHN-190 | chain X-01",
                "--contradiction high --settled-by tool.read-only | CON-270 | contradiction high",
                "--factor memory --at-least 1 --file own.drl --id OWN-A-7 | OWN-A-7 | memory at least 1.0",
                "--factor memory --at-least 1 --file 1st/new.drl --id OWN-20 | OWN-20 | memory at least 1.0",
                "--factor memory --at-least 1 --file chains.drl | CHN-190 | memory at least 1.0",
            })
    void what_it_writes_loads_and_fails_its_cases_until_they_are_filled_in(String flags, String id, String concludes)
            throws IOException {
        Run run = create(flags + " --title Title --reason Reason.");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Cli.run("rules", "list", "--rules", pack.toString())
                        .out()
                        .lines()
                        .filter(l -> l.startsWith(id + " ")))
                .singleElement()
                .asString()
                .contains(concludes);
        Run test = Cli.run("rules", "test", "--rules", pack.toString(), "--run", id);
        assertThat(test.code()).isEqualTo(1);
        assertThat(test.out())
                .contains(
                        "to fill in: `concludes` is `" + concludes + "` or, for a near miss, `nothing`",
                        "with these facts the rule now concludes " + concludes + ", because of [",
                        "with these facts the rule now concludes nothing\n",
                        "2 cases of 1 rules, 2 failed");
    }

    @Test
    void begins_a_new_file_with_package_and_imports() throws IOException {
        create(AUTONOMY + " --file ward/4-b/own.drl --id OWN-010");
        assertThat(Files.readString(pack.resolve("ward/4-b/own.drl"))).startsWith("""
                package rules.ward._4_b

                import dev.assay.engine.*
                import static dev.assay.engine.Conclude.conclude

                rule "OWN-010 Title"
                """);
        assertThat(create(AUTONOMY + " --file ward/4-b/own.drl").out()).contains("the rule OWN-020 Title");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--title a | assay: --factor, --layer, --chain or --contradiction is missing",
                "--contradiction high --title a | assay: --settled-by is missing",
                "--factor autonmy | assay: there is no factor 'autonmy'; maybe autonomy is meant",
                "--factor autonomy --layer 3 | assay: --factor and --layer exclude each other",
                "--factor autonomy | assay: --at-least, --add or --at-most is missing",
                "--factor autonomy --add 0.1 --at-most 1 | assay: --add and --at-most exclude each other",
                "--factor autonomy --add high | assay: --add is 'high', which is no number such as 0.8",
                "--factor autonomy --add 0.1 --reason b | assay: --title is missing",
                "--factor autonomy --add 0.1 --title a | assay: --reason is missing",
                "--layer 8 --mapped | assay: there is no layer '8'; the layers are 1 to 7",
                "--layer 3 | assay: --mapped, --threat or --caveat is missing",
                "--layer 3 --threat T2 | assay: --certainty is missing",
                "--layer 3 --caveat open | assay: --settled-by is missing",
                "--layer 3 --mapped --add 0.1 --title a --reason b | assay: --add does not go with --layer",
            })
    void what_is_missing_or_does_not_fit_is_a_usage_error_that_names_the_flag(String flags, String message)
            throws IOException {
        refused(message, flags.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--at-least 0.83 | --at-least: rule AUT-170: `@atLeast` is 0.83; a multiple of 0.05 was expected",
                "--at-least 1.05 | --at-least: rule AUT-170: `@atLeast` is 1.05; a number from 0 to 1 was expected",
                "--at-least 1 --id aut-1 | --id: `aut-1` is not an id of capitals, a dash and a number",
                "--at-least 1 --id ../AUT-1 | --id: `../AUT-1` is not an id of capitals, a dash and a number",
                "--at-least 1 --file ../own.drl | --file: `../own.drl` is not the path of a .drl file within the pack",
                "--at-least 1 --file a/.b/own.drl | --file: `a/.b/own.drl` is not the path of a .drl file within the pack",
                "--at-least 1 --file own.txt | --file: `own.txt` is not the path of a .drl file within the pack",
                "--at-least 1 --file own.drl | --id: is missing: no rule of `own.drl` shows which ids go there",
            })
    void a_value_that_will_not_do_is_told_of_its_flag(String flags, String message) throws IOException {
        refused(message, ("--factor autonomy --title a --reason b " + flags).split(" "));
    }

    @Test
    void a_slip_in_the_condition_is_told_by_its_line_and_column() throws IOException {
        refused(
                "--when:2:16: rule AUT-170: `tool.shel` is not a known capability\n  Maybe `tool.shell` is meant",
                with("--when", "Present( id == \"tool.email\" )", "--when", "Present( id == \"tool.shel\" )"));
    }

    @Test
    void a_condition_cannot_bring_more_than_a_condition() throws IOException {
        refused(
                "--when:1: the condition ends the rule and begins another",
                with(
                        "--when",
                        "then conclude( kcontext ); end rule \"AUT-999 x\" @factor(\"autonomy\") @atLeast(0.1)"
                                + " @reason(\"x\") @since(\"0.1.0\") @status(\"stable\") when"));
        refused(
                "--reason: a rule holds no line breaks, invisible or control characters here",
                "--factor",
                "autonomy",
                "--at-least",
                "0.8",
                "--title",
                "a",
                "--reason",
                "b\u001b[2J");
    }

    @Test
    void threats_have_to_be_in_the_catalogue_on_their_layer() throws IOException {
        String rest = " --certainty general --title a --reason b";
        refused("--threat: `T99` is not a threat of the catalogue", ("--layer 3 --threat T99" + rest).split(" "));
        refused(
                "--threat: L7-01 is not a threat of layer 3\n  Maybe `--layer 7` is meant",
                ("--layer 3 --threat L7-01" + rest).split(" "));
        refused("--chain: `X-99` is not a threat of the catalogue", "--chain", "X-99", "--title", "a", "--reason", "b");
    }

    @Test
    void nothing_is_ever_overwritten() throws IOException {
        refused("pack/factors/autonomy.drl:10:1: the rule id AUT-010 is taken here", with("--id", "AUT-010"));
        Files.createDirectories(pack.resolve("cases"));
        Files.writeString(pack.resolve("cases/AUT-170.yaml"), "mine");
        refused("pack/cases/AUT-170.yaml: exists already and is not overwritten", with());
    }

    private static String[] with(String... more) {
        return Stream.concat(Stream.of(AUTONOMY.split(" ")), Stream.of(more)).toArray(String[]::new);
    }

    private Run create(String flags) {
        return create(flags.split(" "));
    }

    private Run create(String... flags) {
        List<String> all = new ArrayList<>(List.of("rules", "new", "--rules", pack.toString()));
        all.addAll(List.of(flags));
        return Cli.run(all.toArray(String[]::new));
    }

    /** The command ends with 2 and a message, and no file has changed or come. */
    private void refused(String message, String... flags) throws IOException {
        Map<Path, String> before = files();
        Run run = create(flags);
        assertThat(run.err().replace(pack.toString(), "pack")).startsWith(message);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(files()).isEqualTo(before);
    }

    private Map<Path, String> files() throws IOException {
        Map<Path, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(temp)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(path, Files.readString(path));
            }
        }
        return files;
    }
}
