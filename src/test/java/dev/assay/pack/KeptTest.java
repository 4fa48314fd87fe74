package dev.assay.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.doc.Digest;
import dev.assay.doc.ProblemException;
import dev.assay.rule.Condition;
import dev.assay.rule.FactCondition;
import dev.assay.rule.Rule;
import dev.assay.testing.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack that was kept is the pack as read, and what is kept never counts for anything but the very same files. */
class KeptTest {

    @TempDir
    private Path directory;

    private Path pack;
    private Path file;

    @BeforeEach
    void keep() throws IOException {
        pack = directory.resolve("pack");
        Trees.copy(Path.of("rules"), pack);
        file = directory.resolve("cache/rules.kept");
        Files.createDirectories(file.getParent());
        System.setProperty(Kept.PROPERTY, file.toString());
        open(pack);
    }

    @AfterEach
    void forget() {
        System.clearProperty(Kept.PROPERTY);
    }

    private static RulePack open(Path pack) {
        return RulePack.open(List.of(pack), false);
    }

    /** What is kept of the pack as its files are now, or null. */
    private Kept kept() {
        PackSource source = PackSource.of(pack);
        return Kept.find(source, () -> Digest.of(source.files()));
    }

    /** Everything that rules and tables say. */
    private static List<String> told(RulePack pack) {
        List<String> told = new ArrayList<>();
        told.add(pack.digest());
        pack.vocabulary().capabilities().forEach(c -> told.add(c.toString()));
        pack.threats().threats().forEach(t -> told.add(t.toString()));
        pack.classes().forEach(c -> told.add(c.toString()));
        pack.drl().forEach((path, text) -> told.add(path + text));
        pack.rules().forEach(r -> told.add(told(r)));
        return told;
    }

    private static String told(Rule rule) {
        return String.join(
                "\n",
                List.of(
                        rule.name(),
                        rule.conclusion().toString(),
                        rule.reason(),
                        rule.since(),
                        rule.status().toString(),
                        rule.references().toString(),
                        rule.phase().toString(),
                        rule.place().toString(),
                        rule.source(),
                        told(Objects.requireNonNull(rule.when()))));
    }

    private static String told(Condition condition) {
        String text = condition.getClass().getSimpleName() + " " + condition.text() + "\n";
        if (condition instanceof Condition.All all) {
            return text + all.parts().stream().map(KeptTest::told).toList();
        } else if (condition instanceof Condition.Any any) {
            return text + any.parts().stream().map(KeptTest::told).toList();
        } else if (condition instanceof Condition.Not not) {
            return text + told(not.part());
        } else if (condition instanceof Condition.Bound bound) {
            return text + bound.variable() + told(bound.part());
        } else if (condition instanceof FactCondition fact) {
            return text + fact.type() + fact.comparison() + fact.bound() + fact.candidates() + fact.looksAtStrength();
        }
        return text;
    }

    @Test
    void it_says_what_the_files_say() {
        assertThat(kept().rules()).hasSameSizeAs(RulePack.load(pack, false).rules());
        assertThat(told(open(pack))).isEqualTo(told(RulePack.load(pack, false)));
    }

    @Test
    void a_changed_rule_counts_at_once_and_is_kept_anew() throws IOException {
        Path rules = pack.resolve("derive.drl");
        Files.writeString(
                rules, Files.readString(rules).replaceFirst("rule \"(\\S+) [^\"]+\"", "rule \"$1 Said anew\""));
        assertThat(kept()).isNull();

        assertThat(open(pack).rules()).extracting(Rule::title).contains("Said anew");
        assertThat(kept().rules()).extracting(Rule::title).contains("Said anew");
    }

    @Test
    void a_rule_that_became_wrong_is_told_and_not_passed_over() throws IOException {
        Files.writeString(pack.resolve("slip.drl"), "rule\n");

        assertThatThrownBy(() -> open(pack))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("slip.drl:2:");
    }

    @Test
    void a_change_of_any_file_of_the_pack_is_seen() throws IOException {
        for (String changed : List.of("vocabulary.yaml", "threats.csv", "classes.yaml", "lexicon/tools.yaml")) {
            Path one = pack.resolve(changed);
            String text = Files.readString(one);
            Files.writeString(one, text + "\n");
            assertThat(kept()).as(changed).isNull();
            Files.writeString(one, text);
        }
        assertThat(kept()).isNotNull();
    }

    @Test
    void damage_anywhere_is_noticed() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            byte[] damaged = whole.clone();
            damaged[i < 12 ? i : random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, damaged);
            assertThat(Kept.find(PackSource.of(pack), () -> "")).isNull();
        }
        List<String> told = told(open(pack));
        assertThat(told).isEqualTo(told(RulePack.load(pack, false)));
    }

    @Test
    void what_is_cut_off_empty_or_of_another_kind_is_left_alone() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int length : List.of(0, 1, 7, 8, 9, 100, whole.length - 1)) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(kept()).as("%s bytes", length).isNull();
        }
        Files.write(file, "something else altogether".getBytes(StandardCharsets.UTF_8));
        assertThat(told(open(pack))).isEqualTo(told(RulePack.load(pack, false)));
        assertThat(kept()).as("kept anew").isNotNull();
    }

    @Test
    void nonsense_with_a_right_sum_is_left_alone() {
        Random random = new Random(7);
        byte[] bytes = new byte[500];
        PackSource source = PackSource.of(pack);
        for (int i = 0; i < 2_000; i++) {
            random.nextBytes(bytes);
            try {
                new KeptReader(bytes, 0).pack(source.name(), new TreeMap<>());
            } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
                assertThat(e).isNotInstanceOf(ProblemException.class);
            }
        }
    }

    @Test
    void neither_a_link_nor_a_directory_is_followed() throws IOException {
        Path other = directory.resolve("other");
        Files.move(file, other);
        Files.createSymbolicLink(file, other);
        assertThat(kept()).isNull();

        Files.delete(file);
        Files.createDirectories(file.resolve("within"));
        assertThat(kept()).isNull();
        assertThat(open(pack).rules()).hasSameSizeAs(RulePack.load(pack, false).rules());
    }

    @Test
    void another_pack_is_read_from_its_files_and_does_not_take_the_place() throws IOException {
        Path other = directory.resolve("other");
        Trees.copy(pack, other);
        byte[] before = Files.readAllBytes(file);

        assertThat(open(other).rules().get(0).place().file()).startsWith(other.toString());
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void packs_over_one_another_and_trusted_rules_are_never_kept() throws IOException {
        Files.delete(file);
        RulePack.open(List.of(pack), true);
        RulePack.open(List.of(pack, Path.of("examples/clinic-pack")), false);
        RulePack.load(pack, false);

        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void the_same_pack_is_kept_as_the_same_bytes() throws IOException {
        byte[] before = Files.readAllBytes(file);
        Files.delete(file);
        open(pack);

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }
}
