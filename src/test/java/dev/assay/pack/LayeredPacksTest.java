package dev.assay.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.assess.Evaluator;
import dev.assay.doc.ProblemException;
import dev.assay.model.Assessment;
import dev.assay.model.Because;
import dev.assay.model.Evidence;
import dev.assay.model.Fact;
import dev.assay.model.Factor;
import dev.assay.model.Listing;
import dev.assay.model.PackId;
import dev.assay.model.Status;
import dev.assay.model.Strength;
import dev.assay.rule.Rule;
import dev.assay.score.Profile;
import dev.assay.testing.Samples;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A small pack laid over the shipped one. */
class LayeredPacksTest {

    private static final Path BASE = Path.of("rules");
    private static final String INFO = "name: clinic\nversion: \"1.2.0\"\n";

    @TempDir
    private Path temp;

    private Path over;

    @BeforeEach
    void begin() throws IOException {
        over = Files.createDirectories(temp.resolve("over"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void adds_overrides_and_disables(boolean trusted) throws IOException {
        write(
                "pack.yaml",
                INFO + "overrides: [AUT-020]\ndisables:\n  - {rule: AUT-010, reason: \"Our agents ask.\"}\n");
        write("vocabulary.yaml", "capabilities:\n  ward.rounds: {means: \"visits wards\", effect: raises}\n");
        write("own.drl", rule("AUT-020", "0.6", "kind.embodied") + rule("CLN-010", "0.95", "ward.rounds"));
        RulePack pack = RulePack.load(List.of(BASE, over), trusted);
        assertThat(pack.rules()).hasSize(Samples.PACK.rules().size());
        assertThat(pack.find("AUT-010")).isNull();
        assertThat(autonomy(pack, "kind.embodied")).contains("AUT-020 at least 0.6");
        assertThat(autonomy(pack, "ward.rounds")).containsExactly("CLN-010 at least 0.95");
        assertThat(autonomy(pack, "kind.agent")).noneMatch(b -> b.startsWith("AUT-010"));
    }

    @Test
    void takes_many_more_capabilities_than_the_pack_below() throws IOException {
        StringBuilder words = new StringBuilder("capabilities:\n");
        for (int i = 0; i < 300; i++) {
            words.append("  ward.room-" + i + ": {means: \"enters room " + i + "\", effect: raises}\n");
        }
        write("pack.yaml", INFO);
        write("vocabulary.yaml", words.toString());
        write("own.drl", rule("CLN-010", "0.95", "ward.room-299"));
        RulePack pack = RulePack.load(List.of(BASE, over), false);
        assertThat(autonomy(pack, "ward.room-299")).containsExactly("CLN-010 at least 0.95");
        assertThat(autonomy(pack, "ward.room-298")).isEmpty();
        Assessment assessment = new Evaluator(pack, Profile.LISTING_0_8).evaluate(listing("kind.agent"));
        assertThat(assessment.aivss().interval().high())
                .isEqualByComparingTo(new Evaluator(Samples.PACK, Profile.LISTING_0_8)
                        .evaluate(listing("kind.agent"))
                        .aivss()
                        .interval()
                        .high());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_rule_below_finds_what_a_pack_above_adds_to_its_family(boolean trusted) throws IOException {
        write("pack.yaml", INFO);
        write("vocabulary.yaml", "capabilities:\n  ward.rounds: {means: \"visits wards\", effect: raises}\n");
        write("own.drl", rule("CLN-010", "0.95", "ward.rounds").replace("id == \"ward.rounds\"", "family == \"ward\""));
        Path top = Files.createDirectories(temp.resolve("top"));
        Files.writeString(top.resolve("pack.yaml"), "name: top\nversion: \"1.0.0\"\n");
        Files.writeString(
                top.resolve("vocabulary.yaml"),
                "capabilities:\n  ward.night: {means: \"stays at night\", effect: raises}\n");
        RulePack pack = RulePack.load(List.of(BASE, over, top), trusted);
        assertThat(autonomy(pack, "ward.night")).containsExactly("CLN-010 at least 0.95");
    }

    @Test
    void names_every_pack_in_the_assessment() throws IOException {
        write("pack.yaml", INFO);
        write("own.drl", rule("CLN-010", "0.95", "kind.agent"));
        RulePack pack = RulePack.load(List.of(BASE, over), false);
        Assessment assessment = new Evaluator(pack, Profile.LISTING_0_8).evaluate(listing("kind.agent"));
        assertThat(assessment.packs()).extracting(PackId::name).containsExactly("assay", "clinic");
        assertThat(assessment.packs().get(0).digest()).isEqualTo(Samples.PACK.digest());
        assertThat(assessment.rulePack().name()).isEqualTo("assay + clinic");
        assertThat(assessment.rulePack().digest())
                .isNotIn(assessment.packs().stream().map(PackId::digest).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                            | the rule id AUT-010 is taken by rules/factors/autonomy.drl:
            overrides: [AUT-010, AUT-9999]                | no pack below has the rule `AUT-9999`
            overrides: [AUT-010, AUT-020]                 | the pack overrides `AUT-020` but has no rule of that id
            disables: [{rule: AUT-010}]                   | `reason` needs a text
            disables: AUT-010                             | `disables` is a list, not the text `AUT-010`
            overides: [AUT-010]                           | `overides` is not a field here; name, version, kind, overrides, disables are
            """)
    void says_what_does_not_fit(String more, String message) throws IOException {
        write("pack.yaml", INFO + more + "\n");
        write("own.drl", rule("AUT-010", "0.95", "kind.agent"));
        assertThat(refusal()).contains(message);
    }

    @Test
    void brings_only_what_it_adds() throws IOException {
        write("pack.yaml", INFO);
        write("vocabulary.yaml", "capabilities:\n  tool.shell: {means: \"again\", effect: raises}\n");
        write("own.drl", rule("CLN-010", "0.95", "kind.agent"));
        assertThat(refusal()).contains("the capability `tool.shell` stands in a pack below already");
    }

    @Test
    void needs_a_pack_below_for_its_vocabulary() throws IOException {
        write("pack.yaml", INFO);
        assertThat(catchThrowableOfType(ProblemException.class, () -> RulePack.load(over, false)))
                .hasMessageContaining("the rule pack has no vocabulary.yaml")
                .hasMessageContaining("Maybe it is to be laid over another: --rules rules --rules " + over);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "clinic-1.2.0/"})
    void can_be_a_zip_file_with_or_without_a_folder(String folder) throws IOException {
        write("pack.yaml", INFO);
        write("own.drl", rule("CLN-010", "0.95", "kind.agent"));
        Path zip = over.resolve("clinic.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out)) {
            for (String file : List.of("pack.yaml", "own.drl")) {
                entries.putNextEntry(new ZipEntry(folder + file));
                entries.write(Files.readAllBytes(over.resolve(file)));
            }
        }
        RulePack zipped = RulePack.load(List.of(BASE, zip), false);
        Files.delete(zip);
        RulePack plain = RulePack.load(List.of(BASE, over), false);
        assertThat(zipped.rules())
                .extracting(Rule::id)
                .containsExactlyElementsOf(plain.rules().stream().map(Rule::id).toList());
        assertThat(zipped.packs()).isEqualTo(plain.packs());
    }

    @Test
    void a_zip_file_must_be_one_and_stay_small() throws IOException {
        Path text = Files.writeString(over.resolve("no.zip"), "not a zip file");
        assertThat(catchThrowableOfType(ProblemException.class, () -> RulePack.load(text, false)))
                .hasMessageContaining("no.zip: is not a zip file that can be read");
        Path bomb = over.resolve("bomb.zip");
        try (OutputStream out = Files.newOutputStream(bomb);
                ZipOutputStream entries = new ZipOutputStream(out)) {
            entries.putNextEntry(new ZipEntry("own.drl"));
            byte[] blanks = new byte[1 << 20];
            for (int i = 0; i < 40; i++) {
                entries.write(blanks);
            }
        }
        assertThat(catchThrowableOfType(ProblemException.class, () -> RulePack.load(bomb, false)))
                .hasMessageContaining("bomb.zip: unpacks to more than 4 MiB");
    }

    private static List<String> autonomy(RulePack pack, String present) {
        return new Evaluator(pack, Profile.LISTING_0_8)
                .evaluate(listing(present)).factor(Factor.AUTONOMY).because().stream()
                        .filter(b -> b.effect().startsWith("at least"))
                        .map((Because b) -> b.rule() + " " + b.effect())
                        .toList();
    }

    private static Listing listing(String present) {
        Fact fact = Fact.stated(present, Status.PRESENT, Strength.DECLARED, List.of(new Evidence(null, "/present/0")));
        return new Listing("x", "X", null, List.of(fact), null, null, null, "sha256:" + "0".repeat(64));
    }

    private static String rule(String id, String value, String capability) {
        return """
                rule "%s Own rule about %s"
                    @factor("autonomy")
                    @atLeast(%s)
                    @reason("We know better.")
                    @since("1.0.0")
                    @status("stable")
                when
                    Present( id == "%s" )
                then
                    conclude( kcontext );
                end
                """.formatted(id, capability, value, capability);
    }

    private void write(String file, String text) throws IOException {
        String head = file.endsWith(".drl")
                ? "package rules.own\nimport dev.assay.engine.*\nimport static dev.assay.engine.Conclude.conclude\n"
                : "";
        Files.writeString(over.resolve(file), head + text, StandardCharsets.UTF_8);
    }

    private String refusal() {
        ProblemException refusal =
                catchThrowableOfType(ProblemException.class, () -> RulePack.load(List.of(BASE, over), false));
        assertThat(refusal).isNotNull();
        return refusal.getMessage();
    }
}
