package dev.assay.assess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.doc.Problem;
import dev.assay.drl.DrlReader;
import dev.assay.format.Formats;
import dev.assay.model.Assessment;
import dev.assay.model.ChainResult;
import dev.assay.model.ChainResult.LegResult;
import dev.assay.model.ChainStatus;
import dev.assay.model.Evidence;
import dev.assay.model.Fact;
import dev.assay.model.LegState;
import dev.assay.model.Listing;
import dev.assay.model.OpenQuestion;
import dev.assay.model.PackId;
import dev.assay.model.Status;
import dev.assay.model.Strength;
import dev.assay.pack.RulePack;
import dev.assay.rule.Rule;
import dev.assay.score.Profile;
import dev.assay.testing.Samples;
import dev.assay.text.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A chain with the legs hostile content, private data and way out, guarded by approval. */
class ChainsTest {

    private static final String CHAIN = """
            package rules

            import dev.assay.engine.*
            import static dev.assay.engine.Conclude.conclude

            rule "TST-010 Content carries data out"
                @chain("X-01")
                @reason("With {facts} it can happen.")
                @since("0.1.0")
                @status("stable")
            when
                $hostile_content : Present( id in ( "context.inbox", "context.live-web" ) )
                $private_data : Present( id == "data.personal" )
                $way_out : Present( id in ( "tool.email", "tool.messaging" ) )
                not Present( id == "autonomy.approval" )
            then
                conclude( kcontext );
            end
            """;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void is_complete_if_every_leg_is_evidenced(boolean trusted) {
        ChainResult chain = only(evaluate(trusted, present("context.inbox", "data.personal", "tool.email")));
        assertThat(chain.status()).isEqualTo(ChainStatus.COMPLETE);
        assertThat(chain.threat().id()).isEqualTo("X-01");
        assertThat(chain.legs())
                .extracting(LegResult::name)
                .containsExactly("hostile content", "private data", "way out");
        assertThat(chain.legs()).extracting(LegResult::state).containsOnly(LegState.EVIDENCED);
        assertThat(chain.because().facts())
                .extracting(Fact::capability)
                .containsExactly("context.inbox", "data.personal", "tool.email");
        assertThat(chain.because().reason())
                .startsWith("With ")
                .contains(" and ")
                .doesNotContain("{");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void is_open_if_one_leg_is_unknown_and_asks_for_it(boolean trusted) {
        Assessment assessment = evaluate(trusted, present("context.inbox", "data.personal"), absent("tool.email"));
        ChainResult chain = only(assessment);
        assertThat(chain.status()).isEqualTo(ChainStatus.OPEN);
        LegResult out = chain.legs().get(2);
        assertThat(out.state()).isEqualTo(LegState.UNKNOWN);
        assertThat(out.facts()).extracting(Fact::capability).containsExactly("tool.email");
        assertThat(out.settledBy()).containsExactly("tool.messaging");
        assertThat(assessment.openQuestions())
                .filteredOn(q -> q.capability().equals("tool.messaging"))
                .flatExtracting(OpenQuestion::settles)
                .containsExactly("chain TST-010");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void is_broken_if_one_leg_is_ruled_out(boolean trusted) {
        Assessment assessment =
                evaluate(trusted, present("context.inbox", "data.personal"), absent("tool.email", "tool.messaging"));
        assertThat(only(assessment).status()).isEqualTo(ChainStatus.BROKEN);
        assertThat(only(assessment).legs().get(2).state()).isEqualTo(LegState.RULED_OUT);
        assertThat(assessment.openQuestions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void does_not_come_up_with_two_legs_missing_or_a_guard_that_fails(boolean trusted) {
        assertThat(evaluate(trusted, present("context.inbox")).chains()).isEmpty();
        assertThat(evaluate(trusted, present("context.inbox", "data.personal", "tool.email", "autonomy.approval"))
                        .chains())
                .isEmpty();
        assertThat(evaluate(trusted, present("context.inbox", "data.personal", "autonomy.approval"))
                        .chains())
                .isEmpty();
    }

    private static ChainResult only(Assessment assessment) {
        assertThat(assessment.chains()).hasSize(1);
        return assessment.chains().get(0);
    }

    private static Assessment evaluate(boolean trusted, List<Fact> present, List<Fact> absent) {
        List<Problem> problems = new ArrayList<>();
        List<Rule> rules = new DrlReader(Samples.PACK.vocabulary(), trusted).read("chain.drl", CHAIN, problems);
        assertThat(problems).isEmpty();
        RulePack pack = new RulePack(
                List.of(new PackId("test", "1", "sha256:0")),
                Samples.PACK.vocabulary(),
                Samples.PACK.threats(),
                List.of(),
                rules,
                Lexicon.EMPTY,
                List.of(),
                Formats.NONE,
                new TreeMap<>(Map.of("chain.drl", CHAIN)),
                trusted);
        List<Fact> facts = Stream.concat(present.stream(), absent.stream()).toList();
        return new Evaluator(pack, Profile.LISTING_0_8)
                .evaluate(new Listing("x", "X", null, facts, null, null, null, "sha256:0"));
    }

    private static Assessment evaluate(boolean trusted, List<Fact> present) {
        return evaluate(trusted, present, List.of());
    }

    private static List<Fact> present(String... ids) {
        return Stream.of(ids).map(id -> fact(id, Status.PRESENT)).toList();
    }

    private static List<Fact> absent(String... ids) {
        return Stream.of(ids).map(id -> fact(id, Status.ABSENT)).toList();
    }

    private static Fact fact(String id, Status status) {
        return Fact.stated(id, status, Strength.DECLARED, List.of(new Evidence(null, "/" + id)));
    }
}
