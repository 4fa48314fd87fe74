package dev.assay.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.doc.Problem;
import dev.assay.model.Capability;
import dev.assay.model.Threat;
import dev.assay.pack.RulePack;
import dev.assay.rule.Conclusion;
import dev.assay.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What holds for every rule of the shipped pack. Each test gathers all offenders. */
class AllRulesTest {

    private static final RulePack PACK = RulePack.load(Path.of("rules"), false);
    private static final List<CaseFile> CASES = new ArrayList<>();

    @BeforeAll
    static void read_cases() {
        List<Problem> problems = new ArrayList<>();
        CASES.addAll(new CaseReader(PACK.vocabulary()).readAll(Path.of("rules"), problems));
        assertThat(problems).isEmpty();
    }

    @Test
    void every_rule_has_a_case_file_of_its_name_and_every_case_file_a_rule() {
        assertThat(CASES.stream().map(CaseFile::rule))
                .containsExactlyElementsOf(
                        PACK.rules().stream().map(Rule::id).sorted().toList());
    }

    @Test
    void every_case_file_has_a_positive_and_a_near_miss_that_differs_by_one_statement() {
        List<String> offenders = new ArrayList<>();
        for (CaseFile file : CASES) {
            Rule rule = PACK.find(file.rule());
            boolean always =
                    rule != null && rule.when() != null && rule.when().text().equals("always");
            List<RuleCase> positives =
                    file.cases().stream().filter(RuleCase::isPositive).toList();
            boolean near = file.cases().stream()
                    .filter(c -> !c.isPositive())
                    .anyMatch(c -> positives.stream().anyMatch(p -> p.differences(c) <= 1));
            if (positives.isEmpty() || !(near || always)) {
                offenders.add(file.rule());
            }
        }
        assertThat(offenders).isEmpty();
    }

    @Test
    void reasons_are_sentences_of_their_own() {
        List<String> offenders = new ArrayList<>();
        Map<String, String> seen = new HashMap<>();
        for (Rule rule : PACK.rules()) {
            String reason = rule.reason();
            if (!reason.endsWith(".") || !Character.isUpperCase(reason.charAt(0)) || reason.length() > 300) {
                offenders.add(rule.id() + " is no sentence: " + reason);
            }
            String other = seen.put(reason, rule.id());
            if (other != null) {
                offenders.add(rule.id() + " repeats the reason of " + other);
            }
        }
        assertThat(offenders).isEmpty();
    }

    @Test
    void titles_are_short_and_unlike() {
        List<String> offenders = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Rule rule : PACK.rules()) {
            if (rule.title().split(" ").length > 10 || rule.title().endsWith(".") || !seen.add(rule.title())) {
                offenders.add(rule.name());
            }
        }
        assertThat(offenders).isEmpty();
    }

    @Test
    void versions_are_versions() {
        assertThat(PACK.rules()).allSatisfy(r -> assertThat(r.since()).matches("\\d+\\.\\d+\\.\\d+"));
    }

    @Test
    void no_two_rules_draw_the_same_conclusion_from_the_same_condition() {
        Map<String, String> seen = new HashMap<>();
        List<String> offenders = new ArrayList<>();
        for (Rule rule : PACK.rules()) {
            String key = (rule.conclusion() instanceof Conclusion.Derive derive
                            ? derive.capability()
                            : rule.conclusion().subject())
                    + " if "
                    + (rule.when() == null ? "" : rule.when().text());
            if (rule.conclusion() instanceof Conclusion.Names names) {
                key += names.threat();
            }
            String other = seen.put(key, rule.id());
            if (other != null) {
                offenders.add(rule.id() + " and " + other);
            }
        }
        assertThat(offenders).isEmpty();
    }

    @Test
    void no_rule_or_case_names_a_listing_or_a_vendor() throws IOException {
        Set<String> names = new TreeSet<>(List.of(
                "openai",
                "anthropic",
                "claude",
                "gpt-",
                "chatgpt",
                "qwen",
                "alibaba",
                "gemini",
                "deepmind",
                "meta ai",
                "llama",
                "mistral",
                "microsoft",
                "copilot studio",
                "github",
                "flux",
                "midjourney",
                "nanoimg",
                "cursor",
                "langchain",
                "crewai",
                "autogen",
                "huggingface",
                "hugging face",
                "nvidia",
                "salesforce"));
        List<String> offenders = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(f -> f.toString().endsWith(".drl") || f.toString().contains("cases"))
                    .sorted()
                    .toList()) {
                String text = Files.readString(file).toLowerCase(Locale.ROOT);
                names.stream().filter(text::contains).forEach(n -> offenders.add(file + " names " + n));
            }
        }
        assertThat(offenders).isEmpty();
    }

    @Test
    void ids_say_which_file_a_rule_stands_in() {
        Map<String, Set<String>> prefixes = new TreeMap<>();
        for (Rule rule : PACK.rules()) {
            String prefix = rule.id().substring(0, rule.id().indexOf('-'));
            prefixes.computeIfAbsent(prefix, p -> new TreeSet<>())
                    .add(rule.place().file());
        }
        assertThat(prefixes).allSatisfy((prefix, files) -> assertThat(files).hasSize(1));
    }

    @Test
    void every_threat_of_a_rule_is_in_the_catalogue_on_its_layer() {
        assertThat(PACK.rules()).allSatisfy(r -> {
            if (r.conclusion() instanceof Conclusion.Names names) {
                assertThat(PACK.threats().ids()).contains(names.threat());
                assertThat(PACK.threats().find(names.threat()).layers()).contains(names.layer());
            }
        });
    }

    @Test
    void every_threat_of_the_catalogue_is_named_by_a_rule_or_says_why_not() {
        Set<String> named = new TreeSet<>();
        for (Rule rule : PACK.rules()) {
            if (rule.conclusion() instanceof Conclusion.Names names) {
                named.add(names.threat());
            } else if (rule.conclusion() instanceof Conclusion.Chain chain) {
                named.add(chain.threat());
            }
        }
        List<String> offenders = PACK.threats().threats().stream()
                .filter(t -> named.contains(t.id()) != t.leftOut().isEmpty())
                .map(Threat::id)
                .toList();
        assertThat(offenders).isEmpty();
    }

    @Test
    void every_question_is_a_question_of_its_own() {
        Set<String> seen = new HashSet<>();
        List<String> offenders = PACK.vocabulary().capabilities().stream()
                .filter(c -> !c.asks().endsWith("?") || !seen.add(c.asks()))
                .map(Capability::id)
                .toList();
        assertThat(offenders).isEmpty();
    }
}
