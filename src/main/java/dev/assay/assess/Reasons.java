package dev.assay.assess;

import dev.assay.model.Because;
import dev.assay.model.Fact;
import dev.assay.model.Vocabulary;
import dev.assay.rule.Firing;
import dev.assay.rule.Rule;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** What assessments say of the rules of one pack. What does not depend on the listing is put together once. Immutable. */
final class Reasons {

    private static final String FACTS = "{facts}";

    /** What is said of a rule that rests on nothing; some reasons name the facts, and are taken apart around them. */
    private record Said(Because groundless, List<String> aroundFacts) {}

    private final Vocabulary vocabulary;

    /** By the rules themselves, each of which is one object: for each firing its rule is looked up. */
    private final IdentityHashMap<Rule, Said> byRule = new IdentityHashMap<>();

    Reasons(List<Rule> rules, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (Rule rule : rules) {
            String reason = rule.reason();
            byRule.put(
                    rule,
                    new Said(
                            new Because(
                                    rule.id(), rule.title(), rule.conclusion().effect(), reason, List.of(), List.of()),
                            List.of(reason.split(Pattern.quote(FACTS), -1))));
        }
    }

    /** What an assessment says of firings, in their order. */
    List<Because> of(List<Firing> firings) {
        List<Because> because = new ArrayList<>(firings.size());
        for (Firing firing : firings) {
            because.add(of(firing));
        }
        return because;
    }

    /** What an assessment says of a firing. */
    Because of(Firing firing) {
        return of(firing.rule(), firing.facts(), firing.unknowns());
    }

    /** What an assessment says of a rule that rests on some facts. */
    Because of(Rule rule, List<Fact> facts, List<String> unknowns) {
        Said said = Objects.requireNonNull(byRule.get(rule), rule.id());
        Because groundless = said.groundless();
        boolean namesFacts = said.aroundFacts().size() > 1;
        if (facts.isEmpty() && unknowns.isEmpty() && !namesFacts) {
            return groundless;
        }
        String reason = namesFacts
                ? String.join(Phrases.and(Phrases.of(facts, vocabulary)), said.aroundFacts())
                : groundless.reason();
        return new Because(groundless.rule(), groundless.title(), groundless.effect(), reason, facts, unknowns);
    }
}
