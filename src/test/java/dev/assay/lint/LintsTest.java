package dev.assay.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.pack.Policy;
import dev.assay.pack.RulePack;
import dev.assay.testing.Golden;
import dev.assay.testing.Samples;
import dev.assay.verify.CaseFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each lint against the shipped pack with something added: {@code ID.drl} and the files of the folder {@code ID}, where
 * lines of the vocabulary and the catalogue are appended; a folder with parameters is a policy by itself. {@code ID.txt} holds what the lint says of it. Of
 * {@code ID-near} it must say nothing.
 */
class LintsTest {

    private static final Path FIXTURES = Path.of("fixtures/lint");
    private static final List<CaseFile> SHIPPED_CASES = new ArrayList<>();
    private static final List<Finding> SHIPPED = new ArrayList<>();

    @TempDir
    private Path pack;

    @BeforeAll
    static void look_at_the_shipped_pack() {
        List<Problem> problems = new ArrayList<>();
        List<Path> rules = List.of(Path.of("rules"));
        PackUnderCheck shipped = PackUnderCheck.read(RulePack.load(rules, false), rules, problems);
        assertThat(problems).isEmpty();
        SHIPPED_CASES.addAll(shipped.cases());
        SHIPPED.addAll(new Linter(Linter.all()).check(shipped));
    }

    static List<String> ids() {
        return Linter.all().stream().map(Lint::id).toList();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void finds_its_slip_and_says_what_stands_beside_the_fixture(String id) throws IOException {
        String found = findings(id, id);
        assertThat(found).as(id).isNotEmpty();
        Golden.check(FIXTURES.resolve(id + ".txt"), found);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void stays_silent_on_the_near_miss(String id) throws IOException {
        assertThat(findings(id, id + "-near")).isEmpty();
    }

    static List<String> readings() {
        return Reading.all().stream().map(Reading::id).toList();
    }

    /** These keep the pack from being read, so that no other lint runs. */
    @ParameterizedTest
    @MethodSource("readings")
    void what_cannot_be_read_has_an_id_too(String id) throws IOException {
        build(id);
        List<Finding> findings = new ArrayList<>();
        try {
            RulePack.load(pack, false);
        } catch (ProblemException e) {
            e.problems().forEach(p -> findings.add(Finding.of(p)));
        }
        assertThat(findings).isNotEmpty().allMatch(f -> f.lint().equals(id));
        Golden.check(FIXTURES.resolve(id + ".txt"), text(findings));
    }

    @Test
    void the_shipped_pack_has_no_error() {
        assertThat(SHIPPED).filteredOn(f -> f.level() == Level.ERROR).isEmpty();
    }

    @Test
    void each_lint_has_an_id_of_its_own_and_a_section_of_the_documentation() throws IOException {
        assertThat(ids()).doesNotHaveDuplicates().isSorted().allMatch(id -> id.matches("LNT-\\d{3}"));
        assertThat(readings()).doesNotHaveDuplicates().doesNotContainAnyElementsOf(ids());
        String page = Files.readString(Path.of("docs/lints.md"));
        assertThat(Linter.all())
                .allSatisfy(lint -> assertThat(page)
                        .contains(
                                "\n### " + lint.id() + " " + lint.title() + "\n",
                                "\n| [" + lint.id() + "](#" + lint.id().toLowerCase(Locale.ROOT),
                                lint.title() + " | " + lint.level().word() + " |\n"));
        assertThat(Reading.all())
                .allSatisfy(reading -> assertThat(page)
                        .contains(
                                "\n### " + reading.id() + " " + reading.title() + "\n",
                                "\n| [" + reading.id() + "](#" + reading.id().toLowerCase(Locale.ROOT),
                                reading.title() + " | error |\n"));
    }

    /** What one lint finds in the shipped pack with a fixture added that it does not find without, as text. */
    private String findings(String lint, String fixture) throws IOException {
        RulePack loaded;
        if (Files.exists(FIXTURES.resolve(fixture).resolve("params.yaml"))) {
            copy(FIXTURES.resolve(fixture), true);
            loaded = Policy.load(List.of(pack.toString()), List.of(), Samples.PACK)
                    .rules();
        } else {
            build(fixture);
            loaded = RulePack.load(pack, false);
        }
        List<Problem> problems = new ArrayList<>();
        PackUnderCheck own = PackUnderCheck.read(loaded, List.of(pack), problems);
        assertThat(problems).isEmpty();
        List<CaseFile> cases = new ArrayList<>(SHIPPED_CASES);
        cases.addAll(own.cases());
        List<String> before = SHIPPED.stream().map(Finding::message).toList();
        List<Finding> findings = new Linter(List.of(Objects.requireNonNull(Linter.find(lint))))
                .check(new PackUnderCheck(loaded, List.of(pack), cases)).stream()
                        .filter(f -> !before.contains(f.message()))
                        .toList();
        return text(findings);
    }

    private String text(List<Finding> findings) {
        StringWriter text = new StringWriter();
        try (PrintWriter out = new PrintWriter(text)) {
            new FindingsText().write(findings, out);
        }
        return text.toString().replace(pack + "/", "");
    }

    private void build(String fixture) throws IOException {
        copy(Path.of("rules"), false);
        Path drl = FIXTURES.resolve(fixture + ".drl");
        Path folder = FIXTURES.resolve(fixture);
        assertThat(Files.exists(drl) || Files.exists(folder)).as(fixture).isTrue();
        if (Files.exists(drl)) {
            Files.copy(drl, pack.resolve("zzz.drl"));
        }
        if (Files.exists(folder)) {
            copy(folder, true);
        }
    }

    private void copy(Path from, boolean withCases) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(f -> withCases || !f.startsWith("rules/cases"))
                    .toList()) {
                Path target = pack.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                String before = Files.exists(target) ? Files.readString(target) : "";
                Files.writeString(target, before + Files.readString(file));
            }
        }
    }
}
