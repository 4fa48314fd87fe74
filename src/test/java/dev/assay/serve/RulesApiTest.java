package dev.assay.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.testing.Canary;
import dev.assay.testing.Samples;
import dev.assay.testing.Trees;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Rules are read, tried with a change, and saved where that is allowed. */
class RulesApiTest {

    @RegisterExtension
    static Serving serving = Serving.start();

    private static String source(Serving from, String id) {
        return Serving.json(from.get("/v1/rules/" + id)).at("/source").asString();
    }

    private static HttpResponse<String> attempt(String id, Map<String, ?> body) {
        return serving.post("/v1/rules/" + id + "/try", body);
    }

    @Test
    void lists_every_rule_and_shows_each() {
        JsonNode rules = Serving.json(serving.get("/v1/rules")).at("/rules");
        List<String> ids = new ArrayList<>();
        rules.forEach(r -> ids.add(r.at("/id").asString()));
        assertThat(ids).isEqualTo(Samples.PACK.rules().stream().map(r -> r.id()).toList());
        JsonNode rule = Serving.json(serving.get("/v1/rules/AUT-020"));
        assertThat(rule.at("/group").asString()).isEqualTo("Autonomy of Action");
        assertThat(rule.at("/concludes").asString()).isEqualTo("Raises Autonomy of Action to at least 0.8");
        assertThat(rule.at("/file").asString()).isEqualTo("factors/autonomy.drl");
        assertThat(rule.at("/source").asString()).startsWith("rule \"AUT-020").endsWith("end");
        assertThat(rule.at("/cases").asString()).startsWith("rule: AUT-020\n");
        assertThat(rule.at("/parts/0/text").asString()).isEqualTo("Raises Autonomy of Action to at least 0.8.");
        assertThat(rule.at("/hasCases").asBoolean()).isTrue();
        assertThat(rule.at("/saves").asBoolean()).isFalse();
    }

    @Test
    void the_rule_as_it_is_holds_its_cases_and_moves_nothing() {
        JsonNode trial = Serving.json(attempt("AUT-020", Map.of("source", source(serving, "AUT-020"))));
        assertThat(trial.at("/cases").size()).isGreaterThan(2);
        trial.at("/cases").forEach(c -> assertThat(c.at("/passed").asBoolean()).isTrue());
        trial.at("/examples").forEach(e -> {
            assertThat(e.at("/before")).isEqualTo(e.at("/after"));
            assertThat(e.at("/moved")).isEmpty();
        });
        assertThat(trial.at("/examples").size()).isEqualTo(Examples.all().size());
    }

    @Test
    void a_changed_value_shows_in_cases_and_on_listings_and_in_nothing_else() {
        String robot = "id: robot\nname: Robot\npresent: [kind.embodied]\n";
        double before = score(robot);
        double autonomy = autonomy(robot);
        JsonNode trial = Serving.json(attempt(
                "AUT-020", Map.of("source", source(serving, "AUT-020").replace("0.8", "1.0"), "document", robot)));
        assertThat(trial.at("/cases/0/passed").asBoolean()).isFalse();
        assertThat(trial.at("/cases/0/differences/0").asString())
                .isEqualTo("expected autonomy at least 0.8, got autonomy at least 1.0");
        JsonNode here = trial.at("/examples/0");
        assertThat(here.at("/title").asString()).isEqualTo("This listing");
        assertThat(here.at("/moved/0/factor").asString()).isEqualTo("Autonomy of Action");
        assertThat(here.at("/moved/0/before").asDouble()).isEqualTo(autonomy);
        assertThat(here.at("/moved/0/after").asDouble()).isEqualTo(1.0);
        assertThat(here.at("/before/score").asDouble()).isEqualTo(before);
        assertThat(autonomy(robot)).isEqualTo(autonomy).isLessThan(1.0);
    }

    private static double score(String document) {
        return assessment(document).at("/aivss/score").asDouble();
    }

    private static double autonomy(String document) {
        return assessment(document).at("/factors/0/value").asDouble();
    }

    private static JsonNode assessment(String document) {
        return Serving.json(serving.post("/v1/assessments", Map.of("document", document)))
                .at("/assessments/0");
    }

    @Test
    void edited_cases_are_run_in_the_place_of_those_that_are_there() {
        String cases =
                "rule: AUT-020\ncases:\n  - name: a plain agent\n    present: [kind.agent]\n    concludes: nothing\n";
        JsonNode trial = Serving.json(attempt("AUT-020", Map.of("source", source(serving, "AUT-020"), "cases", cases)));
        assertThat(trial.at("/cases").size()).isEqualTo(1);
        assertThat(trial.at("/cases/0/name").asString()).isEqualTo("a plain agent");
        HttpResponse<String> broken =
                attempt("AUT-020", Map.of("source", source(serving, "AUT-020"), "cases", "rule: AUT-020\ncases: 1\n"));
        assertThat(Serving.problem(broken)).isEqualTo("422 unreadable application/problem+json");
        assertThat(Serving.json(broken).at("/problems/0/file").asString()).isEqualTo("cases");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"kind.embodied\" | \"kind.embodid\" | 8 | `kind.embodied` is meant",
                "@atLeast(0.8) | @atLeast(8) | 3 | ''",
                "Present( | eval( System.exit(1) ); Present( | 8 | ''",
                "conclude( kcontext ); | System.exit(1); | 10 | ''",
                "AUT-020 Machine | AUT-029 Machine | 1 | ''",
                "autonomy | autonmy | 2 | `autonomy` is meant"
            })
    void what_the_safe_loader_refuses_is_told_at_its_line(String here, String there, int line, String maybe) {
        HttpResponse<String> answer =
                attempt("AUT-020", Map.of("source", source(serving, "AUT-020").replace(here.strip(), there.strip())));
        assertThat(Serving.problem(answer)).isEqualTo("422 unreadable application/problem+json");
        JsonNode problem = Serving.json(answer).at("/problems/0");
        assertThat(problem.at("/message").asString()).isNotBlank();
        assertThat(problem.at("/file").asString() + ":" + problem.at("/line").asInt())
                .as(problem.toString())
                .isEqualTo((there.contains("AUT-029") ? problem.at("/file").asString() : "AUT-020") + ":"
                        + (there.contains("AUT-029") ? problem.at("/line").asInt() : line));
        assertThat(problem.at("/maybe").asString("")).contains(maybe.strip());
    }

    @Test
    void a_rule_that_would_run_code_runs_none(@TempDir Path directory) {
        Canary canary = new Canary(directory);
        String code = source(serving, "AUT-020")
                .replace(
                        "conclude( kcontext );",
                        "System.setProperty(\"assay.fired\", \"yes\");\n    conclude( kcontext );");
        assertThat(Serving.problem(attempt("AUT-020", Map.of("source", code))))
                .isEqualTo("422 unreadable application/problem+json");
        assertThat(Serving.problem(attempt("AUT-020", Map.of("source", "x".repeat(40_000)))))
                .isEqualTo("413 too-large application/problem+json");
        canary.silent();
        canary.close();
    }

    @Test
    void nothing_is_saved_without_a_directory() throws IOException {
        Path rules = Path.of("rules/factors/autonomy.drl");
        String before = Files.readString(rules);
        HttpResponse<String> answer = serving.put(
                "/v1/rules/AUT-020", Map.of("source", source(serving, "AUT-020").replace("0.8", "0.9")));
        assertThat(Serving.problem(answer)).isEqualTo("403 not-saving application/problem+json");
        assertThat(Files.readString(rules)).isEqualTo(before);
    }

    @Test
    void a_saved_rule_of_the_pack_is_in_use_at_once(@TempDir Path pack) throws IOException {
        Trees.copy(Path.of("rules"), pack);
        try (Serving saving = Serving.start(List.of(pack), pack)) {
            String source = source(saving, "AUT-020");
            String cases =
                    Serving.json(saving.get("/v1/rules/AUT-020")).at("/cases").asString();
            HttpResponse<String> answer = saving.put(
                    "/v1/rules/AUT-020",
                    Map.of(
                            "source",
                            source.replace("0.8", "0.9"),
                            "cases",
                            cases.replace("0.8", "0.9"),
                            "casesBefore",
                            cases));
            assertThat(answer.body())
                    .isEqualTo("{\"saved\":[\"factors/autonomy.drl\",\"cases/AUT-020.yaml\"],\"inUse\":true}\n");
            String file = Files.readString(Path.of("rules/factors/autonomy.drl"));
            assertThat(Files.readString(pack.resolve("factors/autonomy.drl")))
                    .isEqualTo(file.replace(source, source.replace("0.8", "0.9")));
            assertThat(Files.readString(pack.resolve("cases/AUT-020.yaml"))).isEqualTo(cases.replace("0.8", "0.9"));
            assertThat(source(saving, "AUT-020")).contains("@atLeast(0.9)");
            assertThat(Serving.problem(saving.put("/v1/rules/AUT-020", Map.of("source", "rule"))))
                    .isEqualTo("422 unreadable application/problem+json");
            assertThat(saving.faults).isEmpty();
        }
    }

    @Test
    void what_somebody_else_changed_is_not_overwritten(@TempDir Path pack) throws IOException {
        Trees.copy(Path.of("rules"), pack);
        try (Serving saving = Serving.start(List.of(pack), pack)) {
            Path file = pack.resolve("factors/autonomy.drl");
            String source = source(saving, "AUT-020");
            String theirs = Files.readString(file).replace(source, source.replace("0.8", "0.7"));
            Files.writeString(file, theirs);
            HttpResponse<String> answer =
                    saving.put("/v1/rules/AUT-020", Map.of("source", source.replace("0.8", "0.9")));
            assertThat(Serving.problem(answer)).isEqualTo("409 conflict application/problem+json");
            assertThat(Files.readString(file)).isEqualTo(theirs);
            assertThat(Serving.problem(saving.put(
                            "/v1/rules/MEM-100",
                            Map.of("source", source(saving, "MEM-100"), "cases", "rule: MEM-100\ncases: []\n"))))
                    .isEqualTo("409 conflict application/problem+json");
        }
    }

    @Test
    void a_link_leads_nowhere(@TempDir Path pack, @TempDir Path elsewhere) throws IOException {
        Trees.copy(Path.of("rules"), pack.resolve("rules"));
        Path out = Files.createDirectory(pack.resolve("out"));
        Files.createSymbolicLink(out.resolve("factors"), elsewhere);
        try (Serving saving = Serving.start(List.of(pack.resolve("rules")), out)) {
            assertThat(Serving.problem(saving.put("/v1/rules/AUT-020", Map.of("source", source(saving, "AUT-020")))))
                    .isEqualTo("403 not-saving application/problem+json");
            assertThat(elsewhere).isEmptyDirectory();
            HttpResponse<String> other = saving.put("/v1/rules/CHN-010", Map.of("source", source(saving, "CHN-010")));
            assertThat(other.body()).isEqualTo("{\"saved\":[\"chains.drl\"],\"inUse\":false}\n");
            assertThat(Files.readString(out.resolve("chains.drl")))
                    .isEqualTo(Files.readString(Path.of("rules/chains.drl")));
        }
    }

    @Test
    void the_rules_that_come_with_the_program_have_no_cases_and_say_so() {
        try (Serving bundled = Serving.start(List.of(), null)) {
            JsonNode rule = Serving.json(bundled.get("/v1/rules/AUT-020"));
            assertThat(rule.at("/hasCases").asBoolean()).isFalse();
            assertThat(rule.at("/cases").asString()).isEmpty();
            JsonNode trial = Serving.json(bundled.post(
                    "/v1/rules/AUT-020/try", Map.of("source", rule.at("/source").asString())));
            assertThat(trial.at("/cases")).isEmpty();
            assertThat(trial.at("/examples").size()).isEqualTo(5);
        }
    }
}
