package dev.assay.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.assess.Evaluator;
import dev.assay.model.Decision;
import dev.assay.pack.Policy;
import dev.assay.policy.Decider;
import dev.assay.policy.Waivers;
import dev.assay.score.Profile;
import dev.assay.testing.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Policies decide over a document. */
class ChecksApiTest {

    private static final Path LISTING = Path.of("fixtures/listings/qwen3-coder.json");

    @RegisterExtension
    static Serving serving = Serving.start();

    @ParameterizedTest
    @ValueSource(strings = {"baseline", "enterprise-strict", "ci-coding-agents", "marketplace-intake"})
    void each_policy_decides_as_it_does_without_a_server(String name) throws IOException {
        Evaluator evaluator = new Evaluator(Samples.PACK, Profile.LISTING_0_8);
        Policy policy = Policy.load(List.of(name), List.of(), Samples.PACK);
        Decision decision = new Decider(policy, evaluator, Waivers.NONE, false)
                .decide(evaluator.examine(Samples.listings(LISTING).get(0)));
        JsonNode answer =
                Serving.json(serving.post("/v1/checks", Map.of("policy", name, "document", Files.readString(LISTING))));
        JsonNode got = answer.at("/check/decisions/0");
        assertThat(answer.at("/check/policy/digest").asString())
                .isEqualTo(policy.id().digest());
        assertThat(got.at("/verdict").asString()).isEqualTo(decision.verdict().word());
        assertThat(got.at("/worst").asString()).isEqualTo(decision.worst().word());
        assertThat(got.at("/findings")
                        .valueStream()
                        .map(f -> f.at("/rule").asString())
                        .toList())
                .isEqualTo(decision.findings().stream().map(f -> f.rule()).toList());
    }

    @Test
    void corrections_and_parameters_count() {
        String document = "id: a\nname: A\npresent: [kind.agent, tool.payments, autonomy.unattended]\n";
        Map<String, Object> plain = Map.of("policy", "baseline", "document", document);
        Map<String, Object> corrected = Map.of(
                "policy",
                "baseline",
                "document",
                document,
                "corrections",
                List.of(
                        Map.of("capability", "tool.payments", "status", "absent"),
                        Map.of("capability", "kind.agent", "status", "unknown"),
                        Map.of("capability", "kind.utility", "status", "present"),
                        Map.of("capability", "autonomy.unattended", "status", "absent")));
        assertThat(rules(plain)).contains("BAS-050");
        assertThat(rules(corrected)).doesNotContain("BAS-050");
        JsonNode strict = Serving.json(serving.post(
                "/v1/checks",
                Map.of("policy", "baseline", "document", document, "parameters", Map.of("denyScore", 1.0))));
        assertThat(strict.at("/check/parameters/denyScore").asString()).isEqualTo("1.0");
        assertThat(strict.at("/check/decisions/0/verdict").asString()).isEqualTo("deny");
        assertThat(Serving.problem(serving.post(
                        "/v1/checks",
                        Map.of("policy", "baseline", "document", document, "parameters", Map.of("denyScoer", 1.0)))))
                .isEqualTo("422 unreadable application/problem+json");
    }

    private static List<String> rules(Map<String, Object> body) {
        return Serving.json(serving.post("/v1/checks", body))
                .at("/check/decisions/0/findings")
                .valueStream()
                .map(f -> f.at("/rule").asString())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"policies/baseline", "./baseline", "/etc", "", "baselin"})
    void a_policy_is_one_that_is_offered_and_no_path(String name) {
        assertThat(Serving.problem(serving.post(
                        "/v1/checks", Map.of("policy", name, "document", "id: a\nname: A\npresent: [kind.agent]\n"))))
                .isEqualTo("400 malformed application/problem+json");
    }

    @Test
    void a_rule_of_a_policy_is_shown_and_not_edited() {
        JsonNode rule = Serving.json(serving.get("/v1/rules/BAS-060"));
        assertThat(rule.at("/edits").asBoolean()).isFalse();
        assertThat(rule.at("/source").asString()).startsWith("rule \"BAS-060");
        assertThat(Serving.problem(serving.post(
                        "/v1/rules/BAS-060/try",
                        Map.of("source", rule.at("/source").asString()))))
                .isEqualTo("404 not-found application/problem+json");
    }
}
