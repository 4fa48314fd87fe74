package dev.assay.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.assess.Evaluator;
import dev.assay.doc.Documents;
import dev.assay.doc.Node;
import dev.assay.model.Assessment;
import dev.assay.model.BaselineState;
import dev.assay.model.Evidence;
import dev.assay.model.PolicyCheck;
import dev.assay.score.Profile;
import dev.assay.testing.Samples;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SarifTest {

    private static final Evaluator EVALUATOR = new Evaluator(Samples.PACK, Profile.LISTING_0_8);
    private static final Origin ORIGIN = Origin.of(Checks.FILE.toString());

    @TempDir
    private Path directory;

    @Test
    void assessments_fit_the_published_schema() {
        AssessmentSarif sarif = new AssessmentSarif("1.0.0");
        Samples.all().forEach(l -> sarif.add(EVALUATOR.evaluate(l), ORIGIN));
        LongStream.range(0, 40).forEach(seed -> sarif.add(EVALUATOR.evaluate(Samples.random(seed)), ORIGIN));
        assertThat(Published.faults(Published.SARIF, written(sarif))).isEmpty();
    }

    @Test
    void a_log_written_part_by_part_fits_the_schema_and_has_the_same_results() {
        SarifStream stream = new SarifStream("1.0.0", Samples.PACK.threats().threats());
        AssessmentSarif whole = new AssessmentSarif("1.0.0");
        List<String> parts = new ArrayList<>();
        for (long seed = 0; seed < 20; seed++) {
            Assessment assessment = EVALUATOR.evaluate(Samples.random(seed));
            parts.add(stream.results(assessment, ORIGIN));
            whole.add(assessment, ORIGIN);
        }
        String written = stream.head() + String.join(SarifStream.BETWEEN, parts) + stream.tail();
        assertThat(Published.faults(Published.SARIF, written)).isEmpty();
        assertThat(findings(written)).hasSizeGreaterThan(300).isEqualTo(findings(written(whole)));
    }

    @Test
    void the_schema_refuses_another_kind() {
        String sarif = sarif(Checks.CODER).replace("\"kind\" : \"open\"", "\"kind\" : \"unsure\"");
        assertThat(Published.faults(Published.SARIF, sarif)).isNotEmpty();
    }

    @Test
    void what_is_shown_fails_and_what_is_not_certain_is_open() {
        Node log = Documents.json("log", 1, sarif(Checks.CODER));
        assertThat(results(log, "X-01")).containsExactly("fail error line 4");
        assertThat(results(log, "MAESTRO-4")).containsExactly("open none line 2");
        assertThat(results(log, "AIVSS")).containsExactly("informational none line 2");
        assertThat(results(log, "L3-03")).allSatisfy(r -> assertThat(r).startsWith("fail warning"));
        assertThat(text(log, "runs", "0", "taxonomies", "1", "name"))
                .isEqualTo("OWASP Top 10 for Agentic Applications");
        assertThat(text(log, "runs", "0", "taxonomies", "1", "version")).isEqualTo("2026");
    }

    @Test
    void a_fingerprint_outlives_a_move_of_the_file_and_a_change_of_its_lines() throws IOException {
        Path moved = directory.resolve("moved.json");
        Files.writeString(moved, "\n\n" + Files.readString(Checks.FILE));
        AssessmentSarif elsewhere = new AssessmentSarif("1.0.0");
        elsewhere.add(Checks.CODER, Origin.of(moved.toString()));
        String there = written(elsewhere);
        assertThat(fingerprints(there))
                .isEqualTo(fingerprints(sarif(Checks.CODER)))
                .doesNotHaveDuplicates();
        assertThat(there).contains("\"uri\" : \"file://" + moved + "\"").contains("\"startLine\" : 6");
    }

    @Test
    void a_name_can_bring_neither_a_link_nor_a_placeholder_nor_hidden_characters() {
        PolicyCheck check = Checks.check(null, "[free](https://evil.example) {0} \u202Eexe");
        String sarif = decided(check);
        assertThat(Published.faults(Published.SARIF, sarif)).isEmpty();
        assertThat(sarif)
                .contains("\\\\[free\\\\](https://evil.example) {{0}} \\\\u202Eexe: deny.")
                .doesNotContain("\u202E", "\\u202E ", " [free]");
    }

    @Test
    void decisions_fit_the_published_schema_and_waivers_suppress() {
        String sarif = decided(Checks.check(new BaselineState(1, 0, false), "Coder"));
        assertThat(Published.faults(Published.SARIF, sarif)).isEmpty();
        Node log = Documents.json("log", 1, sarif);
        assertThat(results(log, "GATE-010")).containsExactly("fail error line 4 new");
        assertThat(results(log, "GATE-020")).containsExactly("fail warning line 2 unchanged");
        assertThat(text(log, "runs", "0", "results", "2", "suppressions", "0", "justification"))
                .isEqualTo("behind a proxy (Ida, until 2027-03-01)");
        assertThat(text(log, "runs", "0", "tool", "driver", "rules", "0", "relationships", "0", "target", "id"))
                .isEqualTo("ASI01");
    }

    @Test
    void a_verdict_that_an_answer_could_turn_is_open() {
        Node log = Documents.json("log", 1, decided(Checks.open()));
        assertThat(results(log, "open-verdict")).containsExactly("open none line 1");
        assertThat(text(log, "runs", "0", "results", "0", "message", "text"))
                .isEqualTo("Quiet: allow, but answers could make it deny.");
    }

    @Test
    void evidence_is_placed_by_its_words_then_by_its_pointer() throws IOException {
        Path file = directory.resolve("a b.json");
        Files.writeString(file, "{\n \"id\": \"x\",\n \"a\": [\"word\",\n  \"word\"],\n \"b\": \"only once\"}\n");
        Origin origin = Origin.of(file.toString());
        assertThat(origin.line("x", new Evidence("only once", "/nowhere"))).isEqualTo(5);
        assertThat(origin.line("x", new Evidence("word", "/a/1"))).isEqualTo(4);
        assertThat(origin.line("x", new Evidence("word", "/c"))).isEqualTo(2);
        assertThat(origin.line("y", null)).isEqualTo(1);
        assertThat(origin.uri()).isEqualTo("file://" + directory + "/a%20b.json");
        assertThat(Origin.of("listings/ä #1.json").uri()).isEqualTo("listings/%C3%A4%20%231.json");
        assertThat(Origin.of("-").uri()).isEqualTo("stdin");
    }

    private static String sarif(Assessment assessment) {
        AssessmentSarif sarif = new AssessmentSarif("1.0.0");
        sarif.add(assessment, ORIGIN);
        return written(sarif);
    }

    private static String written(AssessmentSarif sarif) {
        StringWriter out = new StringWriter();
        sarif.write(out);
        return out.toString();
    }

    private static String decided(PolicyCheck check) {
        StringWriter out = new StringWriter();
        DecisionSarif.write(check, List.of(ORIGIN), Samples.PACK.threats(), "1.0.0", out);
        return out.toString();
    }

    private static List<String> results(Node log, String rule) {
        List<String> found = new ArrayList<>();
        for (Node result : ((Node.Arr) at(log, "runs", "0", "results")).items()) {
            if (text(result, "ruleId").equals(rule)) {
                Node.Obj object = (Node.Obj) result;
                String line =
                        ((Node.Num) at(result, "locations", "0", "physicalLocation", "region", "startLine")).digits();
                String state = object.get("baselineState") == null ? "" : " " + text(result, "baselineState");
                found.add(text(result, "kind") + " " + text(result, "level") + " line " + line + state);
            }
        }
        return found;
    }

    private static List<String> fingerprints(String sarif) {
        return sarif.lines().filter(l -> l.contains("assayFinding/v1")).toList();
    }

    private static String text(Node node, String... path) {
        return ((Node.Text) at(node, path)).value();
    }

    private static Node at(Node node, String... path) {
        Node found = node;
        for (String step : path) {
            Node next = found instanceof Node.Obj object
                    ? object.get(step)
                    : ((Node.Arr) found).items().get(Integer.parseInt(step));
            if (next == null) {
                throw new AssertionError(step);
            }
            found = next;
        }
        return found;
    }

    /** The results without the positions of their rules, which depend on what else a log has. */
    private static List<String> findings(String log) {
        List<String> findings = new ArrayList<>();
        Node results = Documents.json("log", 1, log).at("/runs/0/results");
        for (Node result : ((Node.Arr) Objects.requireNonNull(results)).items()) {
            findings.add(Stream.of("/ruleId", "/kind", "/message/text", "/partialFingerprints/assayFinding~1v1")
                    .map(p -> ((Node.Text) Objects.requireNonNull(result.at(p))).value())
                    .collect(Collectors.joining(" ")));
        }
        return findings;
    }
}
