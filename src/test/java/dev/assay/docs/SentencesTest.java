package dev.assay.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.doc.Problem;
import dev.assay.drl.DrlReader;
import dev.assay.rule.Condition;
import dev.assay.rule.Rule;
import dev.assay.testing.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of condition in plain words; parts stand in square brackets. */
class SentencesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            Present( id == "tool.any" )                      ~ the listing says that it: calls external tools or APIs (tool.any)
            not Present( id == "tool.any" )                  ~ the listing does not say that it: calls external tools or APIs (tool.any)
            Absent( id == "tool.any" )                       ~ the listing rules out that it: calls external tools or APIs (tool.any)
            not Absent( id == "tool.any" )                   ~ the listing does not rule out that it: calls external tools or APIs (tool.any)
            Unknown( id == "tool.any" )                      ~ the listing leaves open whether it: calls external tools or APIs (tool.any)
            not Unknown( id == "tool.any" )                  ~ the listing does not leave open whether it: calls external tools or APIs (tool.any)
            not ( not Present( id == "tool.any" ) )          ~ the listing says that it: calls external tools or APIs (tool.any)
            exists Present( id == "tool.any" )               ~ the listing says that it: calls external tools or APIs (tool.any)
            $x : Present( id == "tool.any" )                 ~ the listing says that it: calls external tools or APIs (tool.any)
            Present( id in ( "tool.read-only", "tool.any" ) ) ~ the listing says that it: calls external tools or APIs (tool.any), or its tools only read (tool.read-only)
            Present( id == "tool.any" || id == "tool.read-only" ) ~ the listing says that it: calls external tools or APIs (tool.any), or its tools only read (tool.read-only)
            not Present( id in ( "tool.any", "tool.email", "tool.browser", "tool.read-only" ) ) ~ the listing says none of: [calls external tools or APIs (tool.any); its tools only read (tool.read-only); drives a web browser or scrapes sites (tool.browser); reads or sends e-mail (tool.email)]
            Absent( id in ( "tool.any", "tool.email", "tool.browser", "tool.read-only" ) ) ~ the listing rules out at least one of: [calls external tools or APIs (tool.any); its tools only read (tool.read-only); drives a web browser or scrapes sites (tool.browser); reads or sends e-mail (tool.email)]
            Present( family == "tool" )                      ~ at least one of the tool capabilities is present
            not Present( family == "tool" )                  ~ none of the tool capabilities is present
            Absent( family in ( "tool", "data" ) )           ~ at least one of the data or tool capabilities is ruled out
            Unknown( layer == 3 )                            ~ at least one of the capabilities on layer 3 is left open
            Present( layer >= 4, effect == "raises" )        ~ at least one of the capabilities on layers numbered at least 4 and that raise the risk is present
            Present( family == "tool", id not in ( "tool.any", "tool.email" ) ) ~ at least one of the tool capabilities other than tool.any and tool.email is present
            Present( family == "tool", strength != "text" )  ~ at least one of the tool capabilities not known as text is present
            Present( id == "tool.any", strength == "declared" ) ~ at least one of the capabilities called tool.any and known as declared is present
            Present( family == "tool" || layer in ( 3, 4 ) ) ~ at least one of the capabilities (of the family tool or (on layer 3 or on layer 4)) is present
            Present()                                        ~ at least one of the capabilities is present
            accumulate( Present( family == "tool" ); $n : count(); $n >= 3 ) ~ at least 3 of the tool capabilities are present
            accumulate( Present( family == "tool" ); $n : count(); $n < 3 )  ~ fewer than 3 of the tool capabilities are present
            not accumulate( Unknown( family == "tool" ); $n : count(); $n >= 3 ) ~ fewer than 3 of the tool capabilities are left open
            accumulate( Present( id in ( "tool.any", "tool.email" ) ); $n : count(); $n == 2 ) ~ exactly 2 of these are present: [calls external tools or APIs (tool.any); reads or sends e-mail (tool.email)]
            FactorValue( id == "autonomy", value >= 0.7 )    ~ Autonomy of Action is at least 0.7
            FactorValue( id == "memory", hundredths < 70 )   ~ Persistent Memory is less than 0.7
            not FactorValue( id == "autonomy", value >= 0.7 ) ~ Autonomy of Action is less than 0.7
            not FactorValue( id == "autonomy", value >= 0.2, value < 0.7 ) ~ it is not so that Autonomy of Action is at least 0.2 and less than 0.7
            FactorValue( value >= 0.9 )                      ~ at least one factor is at least 0.9
            not FactorValue( id in ( "autonomy", "memory" ), value == 1 ) ~ no factor is Autonomy of Action or Persistent Memory and is exactly 1
            FactorSum( value > 1.5 )                         ~ the sum of the ten factors is more than 1.5
            not FactorSum( value > 1.5 )                     ~ the sum of the ten factors is at most 1.5
            LayerStatus( layer == 3, status == "not certain" ) ~ layer 3 (Agent Frameworks) is not certain
            LayerStatus( layer == 3, status != "not certain" ) ~ layer 3 (Agent Frameworks) is mapped
            not LayerStatus( layer == 3, status == "mapped" ) ~ layer 3 (Agent Frameworks) is not certain
            LayerStatus( layer in ( 4, 6 ), status == "not certain" ) ~ layer 4 (Deployment & Infrastructure) or layer 6 (Security & Compliance) is not certain
            not LayerStatus( layer in ( 4, 6 ), status == "not certain" ) ~ layer 4 (Deployment & Infrastructure) and layer 6 (Security & Compliance) are mapped
            LayerStatus( layer > 5, status == "mapped" )     ~ at least one layer has a number of more than 5 and is mapped
            accumulate( LayerStatus( status == "mapped" ); $n : count(); $n >= 4 ) ~ the number of the layers, counting each that is mapped, is at least 4
            accumulate( FactorValue( id != "language", $v : hundredths ); $s : sum( $v ); $s >= 70 ) ~ the sum of the values of the factors, counting each that is not Natural Language Interface, is at least 0.7
            not accumulate( FactorValue( $v : value ); $m : max( $v ); $m >= 1 ) ~ it is not so that the greatest value of the factors is at least 1
            Present( id == "tool.any" ) or FactorSum( value > 1 ) ~ at least one of these holds: [the listing says that it: calls external tools or APIs (tool.any); the sum of the ten factors is more than 1]
            not ( Present( id == "tool.any" ) or FactorSum( value > 1 ) ) ~ none of these holds: [the listing says that it: calls external tools or APIs (tool.any); the sum of the ten factors is more than 1]
            not ( FactorSum( value > 1 ) and ( FactorSum( value < 2 ) or FactorSum( value > 3 ) ) ) ~ not all of these hold: [the sum of the ten factors is more than 1; at least one of these holds: [the sum of the ten factors is less than 2; the sum of the ten factors is more than 3]]
            """)
    void puts_a_condition_into_words(String when, String words) {
        assertThat(shown(new Sentences(false).lines(read(when)))).isEqualTo(words);
    }

    @Test
    void lists_the_lines_of_a_condition() {
        assertThat(new Sentences(false).lines(read("FactorSum( value > 1 )\nFactorSum( value < 2 )")))
                .extracting(Sentence::text)
                .containsExactly(
                        "the sum of the ten factors is more than 1", "the sum of the ten factors is less than 2");
        assertThat(shown(new Sentences(false).lines(read("")))).isEqualTo("always");
    }

    @Test
    void names_the_legs_of_a_chain() {
        List<Sentence> lines = new Sentences(true).lines(read("$way_out : Present( id == \"tool.email\" )"));
        assertThat(shown(lines)).isEqualTo("way out: the listing says that it: reads or sends e-mail (tool.email)");
    }

    private static String shown(List<Sentence> lines) {
        return lines.stream()
                .map(s -> s.text() + (s.parts().isEmpty() ? "" : " [" + shown(s.parts()) + "]"))
                .collect(Collectors.joining("; "));
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
