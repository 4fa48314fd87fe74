package dev.assay.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.doc.Problem;
import dev.assay.rule.Rule;
import dev.assay.testing.Samples;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs every rule alone on the cases beside it. */
class RuleCasesTest {

    @TestFactory
    Stream<DynamicContainer> every_rule_concludes_what_its_cases_say() {
        List<Problem> problems = new ArrayList<>();
        List<CaseFile> files = new CaseReader(Samples.PACK.vocabulary()).readAll(Path.of("rules"), problems);
        assertThat(problems).isEmpty();
        return files.stream().map(RuleCasesTest::container);
    }

    private static DynamicContainer container(CaseFile file) {
        Rule rule = Samples.PACK.find(file.rule());
        assertThat(rule).as("the rule of " + file.place()).isNotNull();
        CaseRunner runner = new CaseRunner(rule, Samples.PACK.vocabulary());
        return DynamicContainer.dynamicContainer(
                rule.name(),
                file.cases().stream()
                        .map(c -> DynamicTest.dynamicTest(
                                c.name(),
                                () -> assertThat(runner.run(c).differences()).isEmpty())));
    }
}
