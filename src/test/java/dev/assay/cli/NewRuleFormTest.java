package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.scaffold.Mark;
import dev.assay.scaffold.NewRule;
import dev.assay.testing.Samples;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The questions on a terminal. */
class NewRuleFormTest {

    private final List<String> questions = new ArrayList<>();

    @Test
    void asks_for_everything_about_a_factor() {
        NewRule rule = ask(Map.of(), "autonomy", "at least 0.8", "A title", "", "A reason.", "");
        assertThat(rule.home().file()).isEqualTo("factors/autonomy.drl");
        assertThat(rule.marks()).extracting(Mark::toString).containsExactly("@factor(\"autonomy\")", "@atLeast(0.8)");
        assertThat(rule.title()).isEqualTo("A title");
        assertThat(rule.reason()).isEqualTo("A reason.");
        assertThat(rule.when()).containsExactly("Present( id == \"autonomy.unattended\" )");
        assertThat(questions).hasSize(6);
        assertThat(questions.get(3)).as("asked again after an empty answer").isEqualTo(questions.get(4));
    }

    @Test
    void understands_a_layer_by_its_number_and_a_chain_by_its_threat() {
        assertThat(ask(Map.of(), "2", "caveat", "it does not say", "data.rag, data.health", "T", "R.", "")
                        .marks())
                .extracting(Mark::toString)
                .containsExactly(
                        "@layer(2)", "@caveat(\"it does not say\")", "@settledBy({\"data.rag\", \"data.health\"})");
        assertThat(ask(Map.of(), "X-01", "T", "R.", "").marks())
                .extracting(Mark::toString)
                .containsExactly("@chain(\"X-01\")");
    }

    @Test
    void asks_only_for_what_no_flag_says() {
        NewRule rule = ask(
                Map.of("--layer", "3", "--threat", "T2", "--title", "T", "--reason", "R."),
                "general",
                "Present( id == \"tool.shell\" )");
        assertThat(rule.marks())
                .extracting(Mark::toString)
                .containsExactly("@layer(3)", "@threat(\"T2\")", "@certainty(\"general\")");
        assertThat(rule.when()).containsExactly("Present( id == \"tool.shell\" )");
        assertThat(questions).hasSize(2);
    }

    @Test
    void an_answer_that_makes_no_sense_is_told() {
        assertThatThrownBy(() -> ask(Map.of(), "autonomy", "much"))
                .hasMessage("'much' is not `at least`, `add` or `at most` with a number");
        assertThatThrownBy(() -> ask(Map.of(), "3", "maped")).hasMessage("'maped' is not mapped, threat or caveat");
        assertThatThrownBy(() -> ask(Map.of(), "autonomy", "add 0.1")).hasMessage("--title is missing");
    }

    private NewRule ask(Map<String, String> flags, String... answers) {
        Deque<String> left = new ArrayDeque<>(List.of(answers));
        CommandLine line = new CommandLine(new RulesNewCommand());
        return new NewRuleForm(
                        new Answers(line, flags, question -> {
                            questions.add(question);
                            return left.poll();
                        }),
                        Samples.PACK)
                .read();
    }
}
