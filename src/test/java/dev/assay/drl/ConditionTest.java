package dev.assay.drl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.doc.Problem;
import dev.assay.model.Evidence;
import dev.assay.model.Fact;
import dev.assay.model.Factor;
import dev.assay.model.Layer;
import dev.assay.model.Status;
import dev.assay.model.Strength;
import dev.assay.rule.Condition;
import dev.assay.rule.Grounds;
import dev.assay.rule.Rule;
import dev.assay.rule.Scene;
import dev.assay.testing.Samples;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What conditions mean, on one scene: shell and browser present, e-mail hinted at, memory absent, all else unknown. */
class ConditionTest {

    private static final Scene SCENE = Scene.of(
                    Samples.PACK.vocabulary(),
                    List.of(
                            fact("tool.shell", Status.PRESENT, Strength.DECLARED),
                            fact("tool.browser", Status.PRESENT, Strength.TEXT),
                            fact("tool.email", Status.PRESENT, Strength.HINT),
                            fact("memory.long-term", Status.ABSENT, Strength.DECLARED)))
            .with(
                    Map.of(
                            Factor.AUTONOMY, new BigDecimal("0.60"),
                            Factor.MEMORY, new BigDecimal("0.10"),
                            Factor.LANGUAGE, new BigDecimal("1.00")),
                    Set.of(Layer.AGENT_FRAMEWORKS));

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            Present( id == "tool.shell" )                                     ~ true  ~ tool.shell
            Present( id == "tool.payments" )                                  ~ false ~
            Absent( id == "memory.long-term" )                                ~ true  ~ memory.long-term
            Absent( id == "tool.shell" )                                      ~ false ~
            Absent( id == "tool.payments" )                                   ~ false ~
            Unknown( id == "tool.payments" )                                  ~ true  ~
            Unknown( id == "memory.long-term" )                               ~ false ~
            not Present( id == "tool.payments" )                              ~ true  ~
            not Present( id == "memory.long-term" )                           ~ true  ~
            not Absent( id == "tool.payments" )                               ~ true  ~
            not ( not Present( id == "tool.shell" ) )                         ~ true  ~
            exists Present( id == "tool.shell" )                              ~ true  ~ tool.shell
            $x : Present( id == "tool.shell" )                                ~ true  ~ tool.shell
            Present( id in ( "tool.shell", "tool.email", "tool.payments" ) )  ~ true  ~ tool.shell tool.email
            Present( family == "tool", id not in ( "tool.shell" ) )           ~ true  ~ tool.browser tool.email
            Present( family == "tool" && id != "tool.shell" && id != "tool.email" ) ~ true ~ tool.browser
            Present( id == "tool.payments" || id == "tool.email" )            ~ true  ~ tool.email
            Present( ( id == "tool.payments" || id == "tool.email" ), strength == "declared" ) ~ false ~
            Present( strength == "text" )                                     ~ true  ~ tool.browser
            Present( strength not in ( "declared", "text" ) )                 ~ true  ~ tool.email
            Present( layer == 3 )                                             ~ true  ~ tool.shell tool.browser
            Present( layer >= 4 )                                             ~ false ~
            Present( layer in ( 3, 4 ), family == "tool" )                    ~ true  ~ tool.shell tool.browser
            Present( layer not in ( 3, 4 ) )                                  ~ true  ~ tool.email
            Present( effect == "mitigates" )                                  ~ false ~
            Present()                                                         ~ true  ~ tool.shell tool.browser tool.email
            Present( id == "tool.shell" ) and Present( id == "tool.email" )   ~ true  ~ tool.shell tool.email
            Present( id == "tool.shell" ) and Present( id == "tool.payments" ) ~ false ~
            Present( id == "tool.shell" ) or Present( id == "tool.payments" ) ~ true  ~ tool.shell
            Present( id == "tool.shell" ) or Present( id == "tool.email" )    ~ true  ~ tool.shell tool.email
            ( Present( id == "tool.payments" ) or ( Present( id == "tool.email" ) and not Present( id == "autonomy.approval" ) ) ) ~ true ~ tool.email
            not ( Present( id == "tool.shell" ) and Present( id == "tool.payments" ) ) ~ true ~
            not Present( id == "tool.payments" ) or Present( id == "tool.shell" ) and Present( id == "kind.agent" ) ~ true ~
            accumulate( Present( family == "tool" ); $n : count(); $n >= 3 )  ~ true  ~ tool.shell tool.browser tool.email
            accumulate( Present( family == "tool" ); $n : count(); $n > 3 )   ~ false ~
            accumulate( Present( family == "tool", strength == "text" ); $n : count(); $n == 1 ) ~ true ~ tool.browser
            accumulate( Present( family == "data" ); $n : count(); $n == 0 )  ~ true  ~
            accumulate( $p : Present( family == "data" ), $n : count(); $n == 0 ) ~ true  ~
            FactorValue( id == "autonomy", value >= 0.6 )                     ~ true  ~
            FactorValue( id == "autonomy", value > 0.6 )                      ~ false ~
            FactorValue( id == "autonomy", value == 0.60 )                    ~ true  ~
            FactorValue( id == "planning" )                                   ~ false ~
            FactorSum( value == 0.7 )                                         ~ true  ~
            LayerStatus( layer == 3, status == "mapped" )                     ~ true  ~
            LayerStatus( layer == 2, status == "not certain" )                ~ true  ~
            accumulate( FactorValue( id != "language", $v : hundredths ); $s : sum( $v ); $s == 70 ) ~ true ~
            accumulate( FactorValue( $v : value ); $m : max( $v ); $m >= 1 )  ~ true  ~
            accumulate( FactorValue( $v : value ); $m : min( $v ); $m <= 0.1 ) ~ true  ~
            accumulate( FactorValue( id == "planning", $v : value ); $m : min( $v ); $m <= 0.1 ) ~ false ~
            accumulate( LayerStatus( status == "mapped" ); $n : count(); $n == 1 ) ~ true ~
            """)
    void a_condition_holds_and_rests_on_facts(String text, boolean holds, String facts) {
        Condition condition = read(text);
        assertThat(condition.holds(SCENE)).isEqualTo(holds);
        if (holds) {
            String expected = facts == null ? "" : facts;
            assertThat(String.join(
                            " ",
                            Grounds.of(condition, SCENE).facts().stream()
                                    .map(Fact::capability)
                                    .toList()))
                    .isEqualTo(expected);
        }
    }

    @Test
    void an_empty_condition_always_holds() {
        assertThat(read("").holds(SCENE)).isTrue();
        assertThat(read("").text()).isEqualTo("always");
    }

    @Test
    void lines_are_joined_by_and() {
        Condition condition = read("Present( id == \"tool.shell\" )\n    not Present( id == \"tool.payments\" )");
        assertThat(((Condition.All) condition).parts()).hasSize(2);
        assertThat(condition.holds(SCENE)).isTrue();
    }

    @Test
    void unknown_capabilities_that_a_condition_asked_for_are_named() {
        Condition condition = read("Unknown( id in ( \"deploy.sandboxed\", \"tool.shell\" ) )");
        assertThat(Grounds.of(condition, SCENE).unknowns()).containsExactly("deploy.sandboxed");
    }

    @Test
    void equal_conditions_have_equal_texts() {
        assertThat(read("Present( family == \"tool\",  layer==3 )").text())
                .isEqualTo(read("$t : Present(layer==3, family == \"tool\")")
                        .text()
                        .replace("layer==3", "layer==3"));
    }

    private static Fact fact(String id, Status status, Strength strength) {
        return Fact.stated(id, status, strength, List.of(new Evidence(null, "/" + id)));
    }

    private static Condition read(String when) {
        String drl = """
                package rules.test
                rule "TST-010 Something"
                    @posture
                    @atLeast("low")
                    @reason("A reason.")
                    @since("0.1.0")
                    @status("stable")
                when
                    %s
                then
                    conclude( kcontext );
                end
                """.formatted(when);
        List<Problem> problems = new ArrayList<>();
        List<Rule> rules = new DrlReader(Samples.PACK.vocabulary(), false).read("test.drl", drl, problems);
        assertThat(problems).isEmpty();
        return rules.get(0).when();
    }
}
