package dev.assay.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.assess.Evaluator;
import dev.assay.doc.Problem;
import dev.assay.docs.DocsDirectory;
import dev.assay.docs.DocsFormat;
import dev.assay.docs.Site;
import dev.assay.lint.Linter;
import dev.assay.lint.PackUnderCheck;
import dev.assay.model.Decision;
import dev.assay.model.Listing;
import dev.assay.pack.Policy;
import dev.assay.rule.Rule;
import dev.assay.score.Profile;
import dev.assay.testing.Samples;
import dev.assay.verify.CaseFile;
import dev.assay.verify.CaseReader;
import dev.assay.verify.CaseRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the policies that come with the program. */
class ShippedPoliciesTest {

    private static final Evaluator EVALUATOR = new Evaluator(Samples.PACK, Profile.LISTING_0_8);
    private static final List<String> NAMES =
            List.of("baseline", "enterprise-strict", "ci-coding-agents", "marketplace-intake");
    private static final List<String> SEEDS = List.of(
            "flux-2-klein.yaml", "gpt-image-2.yaml", "nanoimgai.json", "qwen-image-ai.json", "qwen3-coder.json");

    private static Policy policy(String name) {
        return Policy.load(List.of("policies/" + name), List.of(), Samples.PACK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"baseline", "enterprise-strict", "ci-coding-agents", "marketplace-intake"})
    void every_rule_has_cases_and_they_pass(String name) {
        Policy policy = policy(name);
        List<Problem> problems = new ArrayList<>();
        Map<String, CaseFile> cases = new CaseReader(policy.rules())
                .readAll(Path.of("policies", name), problems).stream()
                        .collect(Collectors.toMap(CaseFile::rule, c -> c));
        assertThat(problems).isEmpty();
        assertThat(cases)
                .containsOnlyKeys(policy.rules().rules().stream().map(Rule::id).toArray(String[]::new));
        for (Rule rule : policy.rules().rules()) {
            CaseRunner runner = new CaseRunner(rule, policy.rules().vocabulary());
            assertThat(Objects.requireNonNull(cases.get(rule.id())).cases())
                    .as(rule.id())
                    .hasSizeGreaterThanOrEqualTo(2)
                    .allSatisfy(c -> assertThat(runner.run(c).differences()).isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"baseline", "enterprise-strict", "ci-coding-agents", "marketplace-intake"})
    void no_lint_finds_anything_and_the_pages_are_those_of_the_rules(String name) {
        Path home = Path.of("policies", name);
        Policy policy = policy(name);
        List<Problem> problems = new ArrayList<>();
        PackUnderCheck checked = PackUnderCheck.read(policy.rules(), List.of(home), problems);
        assertThat(problems).isEmpty();
        assertThat(new Linter(Linter.all()).check(checked)).isEmpty();
        assertThat(new DocsDirectory(DocsDirectory.in(home), DocsFormat.MARKDOWN)
                        .check(Site.pages(policy.rules(), home, checked.cases(), DocsFormat.MARKDOWN)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"baseline", "enterprise-strict", "ci-coding-agents", "marketplace-intake"})
    void the_class_path_has_the_policy_of_the_checkout(String name) {
        assertThat(Policy.load(List.of(name), List.of(), Samples.PACK).id())
                .isEqualTo(policy(name).id());
    }

    @Test
    void the_readme_has_the_verdicts_of_every_policy_on_the_five_seeds() throws IOException {
        StringBuilder table = new StringBuilder("| listing | "
                + NAMES.stream()
                        .map(n -> "[" + n + "](policies/" + n + "/pages/index.md)")
                        .collect(Collectors.joining(" | "))
                + " |\n|---|---|---|---|---|\n");
        for (String seed : SEEDS) {
            Listing listing =
                    Samples.listings(Path.of("fixtures/listings", seed)).get(0);
            Map<String, String> verdicts = new LinkedHashMap<>();
            for (String name : NAMES) {
                Decision decision =
                        new Decider(policy(name), EVALUATOR, Waivers.NONE, false).decide(EVALUATOR.examine(listing));
                verdicts.put(name, decision.verdict().word());
            }
            table.append("| ")
                    .append(listing.name())
                    .append(" | ")
                    .append(String.join(" | ", verdicts.values()))
                    .append(" |\n");
        }
        assertThat(Files.readString(Path.of("README.md"))).contains(table.toString());
    }
}
