package dev.assay.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.model.Fact;
import dev.assay.model.Listing;
import dev.assay.pack.RulePack;
import dev.assay.testing.Samples;
import dev.assay.text.Lexicon;
import dev.assay.verify.FormatCase;
import dev.assay.verify.FormatCases;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of the shipped pack, and tables that are laid over them. */
class FormatsTest {

    private static final RulePack PACK = Samples.PACK;

    static List<FormatCase> cases() {
        List<Problem> problems = new ArrayList<>();
        List<FormatCase> cases = FormatCases.read(Path.of("rules"), problems);
        assertThat(problems).isEmpty();
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void reads_its_cases_as_they_expect(FormatCase formatCase) {
        assertThat(FormatCases.run(formatCase, PACK)).isEmpty();
    }

    @Test
    void every_format_has_cases() {
        assertThat(cases().stream().map(FormatCase::format).distinct())
                .containsAll(PACK.formats().ids());
    }

    @Test
    void every_row_and_every_entry_says_something_of_a_fixture_or_a_case() {
        Set<String> used = new TreeSet<>();
        for (Path file : Fixtures.good()) {
            Fixtures.importer(used::add)
                    .read(Fixtures.name(file), Fixtures.bytes(file), null, new ArrayList<>(), new ArrayList<>());
        }
        cases().forEach(c -> FormatCases.run(c, PACK, used::add));
        List<String> unused = new ArrayList<>(PACK.formats().rowIds());
        unused.removeAll(used);
        assertThat(unused).isEmpty();
    }

    @Test
    void every_format_says_what_it_cannot_say_but_those_that_can_say_anything() {
        assertThat(PACK.formats().ids())
                .filteredOn(id -> PACK.formats().blind(id).isEmpty())
                .containsExactly("markdown", "text");
        assertThat(PACK.formats().ids().stream().flatMap(id -> PACK.formats().blind(id).stream()))
                .allSatisfy(b -> assertThat(b.says()).doesNotEndWith("."));
    }

    @Test
    void a_pack_on_top_adds_rows_entries_and_formats() {
        Formats formats = over(Map.of(
                "own/a2a.yaml",
                "format: a2a\nrows:\n  - {id: own-audit, at: x-own/audit, is: full, gives: obs.audit-log}\n",
                "own/names.yaml",
                "words: names\nentries:\n  - {id: own-press, any: [press grapes], gives: tool.device-control}\n",
                "own/vintner.yaml",
                """
                        format: vintner
                        title: a vintner's card
                        versions: "1"
                        order: 10
                        detect: [[vineyard]]
                        name: [vineyard]
                        rows:
                          - {id: pays, at: pays, is: "true", gives: tool.payments}
                        blind:
                          - {capabilities: [tool.shell], says: A vintner's card has no field for the shell}
                        """));
        assertThat(
                        facts(
                                formats,
                                "{\"name\":\"A\",\"url\":\"u\",\"x-own\":{\"audit\":\"full\"},\"skills\":[{\"id\":\"press_grapes\"}]}"))
                .contains("obs.audit-log", "tool.device-control", "kind.agent");
        assertThat(facts(formats, "{\"vineyard\":\"Hill\",\"pays\":true}")).containsExactly("tool.payments");
        assertThat(formats.blind("vintner")).hasSize(1);
    }

    @Test
    void a_pack_on_top_replaces_and_drops_rows() {
        Formats formats = over(Map.of("own/skill.yaml", """
                format: skill
                overrides: [write]
                disables: [{row: any-tool, reason: said by others}]
                rows:
                  - {id: write, at: allowed-tools, list: "true", is: [write], gives: tool.code-write}
                """));
        String skill = "---\nname: x\ndescription: y\nallowed-tools: Write\n---\n";
        assertThat(facts(formats, skill)).contains("tool.code-write").doesNotContain("tool.file-write", "tool.any");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "format: a2a\\nrows: [{id: x, at: y, gives: tool.shel}] | `tool.shel` is not a capability",
                "format: a2a\\nrows: [{id: x, at: a//b, gives: tool.shell}] | the path `a//b` has an empty step",
                "format: a2a\\nrows: [{id: x, at: '**/a/**/b/**', gives: tool.shell}] | more than two **",
                "format: a2b\\nrows: [] | there is no format `a2b` to add to",
                "format: a2a\\nrows: [{id: kind, at: y, gives: tool.shell}] | the row `kind` stands at",
                "format: a2a\\nrows: [{id: x, at: y, words: nams}] | there is no word list `nams`",
                "format: a2a\\nrows: [{id: x, at: y}] | one of `gives`, `denies` and `asks` is needed",
                "format: a2a\\nrows: [{id: x, at: y, gives: memory.session}]\\nblind: [{capabilities: [memory.session], says: none}] | of which a2a is said to be blind",
                "format: a2a\\nrows: [{id: x, at: y, gives: tool.shell, strength: strong}] | `strength` is `strong`; one of structured, hint, text, default",
                "format: a2a\\nrows: [{id: x, att: y, gives: tool.shell}] | `att` is not a field here",
                "format: a2a\\ndisables: [{row: kinf, reason: z}] | no pack below has the row `kinf` here",
                "format: a2a\\noverrides: [kind] | the pack overrides `kind` but has no row of that id",
                "words: names\\nentries: [{id: x, gives: tool.shell}] | `any` is missing",
                "refusals: [{id: x, when: [a]}] | `says` is missing"
            })
    void a_table_that_is_wrong_is_refused_with_its_place(String yaml, String message) {
        assertThatThrownBy(() -> over(Map.of("own/import/t.yaml", yaml.replace("\\n", "\n"))))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("own/import/t.yaml:")
                .hasMessageContaining(message);
    }

    private static Formats over(Map<String, String> files) {
        return FormatsReader.read(PACK.formats(), files, PACK.vocabulary());
    }

    private static List<String> facts(Formats formats, String text) {
        List<Problem> problems = new ArrayList<>();
        List<Listing> listings = new Importer(formats, PACK.vocabulary(), Lexicon.EMPTY)
                .read("x", text.getBytes(StandardCharsets.UTF_8), null, problems, new ArrayList<>());
        assertThat(problems).isEmpty();
        return listings.stream()
                .flatMap(l -> l.facts().stream())
                .map(Fact::capability)
                .toList();
    }
}
