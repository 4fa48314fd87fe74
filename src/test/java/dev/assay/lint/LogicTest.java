package dev.assay.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.doc.Problem;
import dev.assay.drl.DrlReader;
import dev.assay.rule.Condition;
import dev.assay.rule.Rule;
import dev.assay.rule.Scene;
import dev.assay.testing.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogicTest {

    private final Logic logic = new Logic(Samples.PACK.vocabulary());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Present( id == "tool.shell" )                        | Present( id in ( "tool.shell", "tool.email" ) )
            Present( id == "tool.shell" )                        | Present( family == "tool" )
            Present( id == "tool.shell" )                        | not Absent( id == "tool.shell" )
            Absent( id == "tool.shell" )                         | not Present( id == "tool.shell" )
            Unknown( id == "tool.shell" )                        | not Present( id == "tool.shell" )
            Present( id == "kind.agent" )                        | not Present( id == "kind.model" )
            not Present( family == "tool" )                      | not Present( id == "tool.shell" )
            Present( id == "tool.shell", strength == "text" )    | Present( id == "tool.shell" )
            accumulate( Present( family == "tool" ); $n : count(); $n >= 2 ) | Present( family == "tool" )
            ( Present( id == "tool.shell" ) and not Present( id == "tool.email" ) ) | Present( id == "tool.shell" )
            Present( id in ( "tool.shell", "tool.email" ) ) not Present( id == "tool.email" ) | Present( id == "tool.shell" )
            """)
    void the_first_implies_the_second_but_not_the_other_way_round(String first, String second) {
        assertThat(logic.implies(condition(first), condition(second))).isTrue();
        assertThat(logic.implies(condition(second), condition(first))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            not Present( id == "tool.shell" ) | ( Absent( id == "tool.shell" ) or Unknown( id == "tool.shell" ) )
            not ( Present( id == "tool.shell" ) or Present( id == "tool.email" ) ) | not Present( id in ( "tool.email", "tool.shell" ) )
            """)
    void the_two_are_equal(String first, String second) {
        assertThat(logic.equal(condition(first), condition(second))).isTrue();
    }

    @Test
    void what_holds_for_a_listing_can_hold() {
        List<Scene> scenes = new ArrayList<>();
        for (int seed = 0; seed < 200; seed++) {
            scenes.add(Scene.of(Samples.PACK.vocabulary(), Samples.random(seed).facts()));
        }
        for (Rule rule : Samples.PACK.rules()) {
            Condition when = Objects.requireNonNull(rule.when());
            if (!when.looksAtConclusions()) {
                assertThat(logic.canHold(when)).as(rule.id()).isTrue();
                assertThat(scenes)
                        .filteredOn(s -> !when.holds(s))
                        .as(rule.id())
                        .satisfies(silent -> assertThat(silent.isEmpty() || !logic.always(when))
                                .isTrue());
            }
        }
    }

    @Test
    void an_implication_is_never_refuted_by_a_listing() {
        List<Condition> conditions = Samples.PACK.rules().stream()
                .filter(r -> r.id().startsWith("AUT-") || r.id().startsWith("TOO-"))
                .map(r -> Objects.requireNonNull(r.when()))
                .toList();
        for (int seed = 0; seed < 200; seed++) {
            Scene scene =
                    Scene.of(Samples.PACK.vocabulary(), Samples.random(seed).facts());
            for (Condition first : conditions) {
                for (Condition second : conditions) {
                    if (first.holds(scene) && !second.holds(scene)) {
                        assertThat(logic.implies(first, second))
                                .as("%s implies %s, seed %d", first.text(), second.text(), seed)
                                .isFalse();
                    }
                }
            }
        }
    }

    private static Condition condition(String lines) {
        String drl = """
                rule "TST-010 Test"
                    @factor("autonomy") @atLeast(0.1) @reason("A test.") @since("0.1.0") @status("stable")
                when
                    %s
                then
                    conclude( kcontext );
                end
                """.formatted(lines);
        List<Problem> problems = new ArrayList<>();
        List<Rule> rules = new DrlReader(Samples.PACK.vocabulary(), false).read("test.drl", drl, problems);
        assertThat(problems).isEmpty();
        return Objects.requireNonNull(rules.get(0).when());
    }
}
