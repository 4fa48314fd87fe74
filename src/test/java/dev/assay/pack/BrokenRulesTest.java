package dev.assay.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.assess.Evaluator;
import dev.assay.doc.ProblemException;
import dev.assay.score.Profile;
import dev.assay.testing.Golden;
import dev.assay.testing.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule pack that cannot be used is refused with file, line, column and the likely mend. */
class BrokenRulesTest {

    private static final Path BROKEN = Path.of("fixtures/broken/rules");

    @TempDir
    private Path pack;

    @BeforeEach
    void a_pack_without_rules() throws IOException {
        for (String file : List.of(PackInfo.FILE, VocabularyReader.FILE, CatalogueReader.FILE)) {
            Files.copy(Path.of("rules", file), pack.resolve(file));
        }
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(BROKEN)) {
            return files.filter(f -> f.toString().endsWith(".drl")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_broken_rule_file_is_refused_with_the_message_beside_it(Path file) throws IOException {
        Files.copy(file, pack.resolve(file.getFileName()));
        Golden.check(Path.of(file + ".txt"), refusal().replace(pack + "/", "").replace(pack.toString(), "pack") + "\n");
    }

    @Test
    void broken_classes_are_refused_with_the_message_beside_them() throws IOException {
        Path file = BROKEN.resolve("several.classes.yaml");
        Files.copy(file, pack.resolve(ClassesReader.FILE));
        Golden.check(Path.of(file + ".txt"), refusal().replace(pack + "/", "") + "\n");
    }

    @Test
    void a_directory_that_does_not_exist() {
        assertThat(catchThrowableOfType(ProblemException.class, () -> RulePack.load(pack.resolve("none"), false)))
                .hasMessageContaining("is not a directory; a rule pack was expected");
    }

    @Test
    void a_missing_vocabulary() throws IOException {
        Files.delete(pack.resolve(VocabularyReader.FILE));
        assertThat(refusal()).contains("the rule pack has no vocabulary.yaml");
    }

    @Test
    void a_vocabulary_with_a_duplicate_id() throws IOException {
        write(
                VocabularyReader.FILE,
                "capabilities:\n  tool.any: {means: a, effect: raises}\n  tool.any: {means: b, effect: raises}\n");
        assertThat(refusal()).contains("vocabulary.yaml:3:3: /capabilities/tool.any: the key `tool.any` stands twice");
    }

    @Test
    void a_vocabulary_with_several_faults_names_them_all() throws IOException {
        write(
                VocabularyReader.FILE,
                "capabilities:\n  Tool: {means: a, effect: raises}\n  tool.x: {effect: rises, layer: 9, maens: b}\n  tool.y: 3\n");
        assertThat(refusal().lines().filter(l -> !l.startsWith("  ")).map(l -> l.replaceAll("^.*?yaml:", "")))
                .containsExactly(
                        "2:9: /capabilities/Tool: the id `Tool` is not a family and a name in lower case joined by a dot",
                        "3:44: /capabilities/tool.x/maens: `maens` is not a field here; means, phrase, asks, layer, effect, change are",
                        "3:11: /capabilities/tool.x: layer 9 does not exist; a number from 1 to 7 was expected",
                        "3:11: /capabilities/tool.x: the effect `rises` is not one of raises, mitigates, describes",
                        "3:11: /capabilities/tool.x: `means` needs a text",
                        "4:11: /capabilities/tool.y: a capability should be an object, not the number `3`");
    }

    @Test
    void a_catalogue_with_a_duplicate_id_and_a_wrong_layer() throws IOException {
        String catalogue = Files.readString(pack.resolve(CatalogueReader.FILE), StandardCharsets.UTF_8);
        String header = catalogue.lines().findFirst().orElseThrow();
        write(CatalogueReader.FILE, header + "\nA-1,Name,d,1,,,,,,,,s,g,\nA-1,Name,d,eight,,,,,,,,s,g,\nA-2,short\n");
        assertThat(refusal().lines().filter(l -> !l.startsWith("  ")).map(l -> l.replaceAll("^.*?csv:", "")))
                .containsExactly(
                        "3: the layer `eight` is not a number from 1 to 7 or `cross`",
                        "3: the threat `A-1` stands twice",
                        " is not valid CSV: Record 4 has 2 fields, but first record had 14 fields");
    }

    @Test
    void rules_that_are_not_utf_8() throws IOException {
        Files.write(pack.resolve("latin.drl"), "// caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refusal()).contains("latin.drl:1: byte 0xE9 at offset 6 is not valid UTF-8");
    }

    @Test
    void rules_with_characters_that_a_terminal_would_obey() throws IOException {
        write("hidden.drl", "package rules\n// \u202Ehidden\n");
        assertThat(refusal()).contains("hidden.drl:2: the character \\u202E is invisible or a control character");
    }

    @Test
    void a_rule_name_that_would_stall_a_pattern() throws IOException {
        write("name.drl", "package rules\nrule \"A" + "-1".repeat(60_000) + " t\"\nwhen\nthen\nend\n");
        assertThat(refusal())
                .contains("name.drl:2:6: the rule's name `A-1-1")
                .contains("is not an id, a blank and a title");
    }

    @Test
    void a_trusted_pack_is_still_told_of_ids_that_do_not_exist() throws IOException {
        write("t.drl", Files.readString(BROKEN.resolve("unknown-capability.drl")));
        assertThat(catchThrowableOfType(ProblemException.class, () -> RulePack.load(pack, true)))
                .hasMessageContaining("`tool.shel` is not a known capability");
    }

    @Test
    void a_trusted_rule_that_fires_without_end_is_stopped() throws IOException {
        String endless = Files.readString(BROKEN.resolve("java-consequence.drl"))
                .replace("Present( id == \"tool.shell\" )", "$n : Integer()")
                .replace("System.exit(0);", "insert( $n + 1 );");
        write(
                "t.drl",
                endless
                        + endless.substring(endless.indexOf("rule "))
                                .replace("BRK-010", "BRK-020")
                                .replace("$n : Integer()", "")
                                .replace("$n + 1", "1"));
        RulePack trusted = RulePack.load(pack, true);
        Evaluator evaluator = new Evaluator(trusted, Profile.LISTING_0_8);
        assertThat(catchThrowableOfType(ProblemException.class, () -> evaluator.evaluate(Samples.random(1))))
                .hasMessageContaining("fired 100000 times for one listing and were stopped");
    }

    @Test
    void a_compiler_error_of_a_trusted_pack_names_file_and_line() throws IOException {
        write("full.drl", Files.readString(BROKEN.resolve("method-call.drl")).replace("id.length()", "id.lenth()"));
        RulePack trusted = RulePack.load(pack, true);
        assertThat(catchThrowableOfType(
                                ProblemException.class,
                                () -> new dev.assay.engine.TrustedMatcher(trusted.rules(), trusted.drl()))
                        .problems())
                .anySatisfy(p -> {
                    assertThat(p.place().toString()).isEqualTo("rules/full.drl:13");
                    assertThat(p.message()).contains("lenth");
                });
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(pack.resolve(name), text);
    }

    private String refusal() {
        ProblemException refusal = catchThrowableOfType(ProblemException.class, () -> RulePack.load(pack, false));
        assertThat(refusal).as("refusal").isNotNull();
        return refusal.getMessage();
    }
}
