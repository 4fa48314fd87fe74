package dev.assay.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.engine.SafeMatcher;
import dev.assay.model.Fact;
import dev.assay.pack.RulePack;
import dev.assay.rule.Firing;
import dev.assay.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs every rule alone on the cases beside it. */
class RuleCasesTest {

    private static final RulePack PACK = RulePack.load(Path.of("rules"), false);

    @TestFactory
    Stream<DynamicContainer> every_rule_concludes_what_its_cases_say() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("rules/cases"))) {
            return files.sorted().map(CaseFile::read).map(this::container).toList().stream();
        }
    }

    private DynamicContainer container(CaseFile file) {
        Rule rule = PACK.find(file.rule());
        assertThat(rule).as("the rule of case file " + file.rule()).isNotNull();
        SafeMatcher matcher = new SafeMatcher(List.of(rule));
        return DynamicContainer.dynamicContainer(
                rule.name(),
                file.cases().stream()
                        .map(c -> DynamicTest.dynamicTest(c.name(), () -> {
                            List<Firing> firings = matcher.fire(rule.phase(), c.scene(PACK.vocabulary()));
                            assertThat(firings.stream()
                                            .map(f -> f.rule().conclusion().text())
                                            .toList())
                                    .as("conclusions")
                                    .isEqualTo(c.isPositive() ? List.of(c.concludes()) : List.of());
                            assertThat(firings.stream()
                                            .flatMap(f -> f.facts().stream())
                                            .map(Fact::capability))
                                    .as("facts that it rests on")
                                    .containsExactlyElementsOf(c.because());
                        })));
    }
}
