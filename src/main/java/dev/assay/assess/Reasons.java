package dev.assay.assess;

import dev.assay.model.Because;
import dev.assay.model.Fact;
import dev.assay.model.Vocabulary;
import dev.assay.rule.Firing;
import dev.assay.rule.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What assessments say of the rules of one pack. What does not depend on the listing is put together once. Immutable. */
final class Reasons {

    private static final String FACTS = "{facts}";

    /** What is said of a rule; some reasons name the facts. */
    private record Said(String effect, String reason, boolean namesFacts) {}

    private final Vocabulary vocabulary;
    private final Map<String, Said> byRule = new HashMap<>();

    Reasons(List<Rule> rules, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (Rule rule : rules) {
            String reason = rule.reason();
            byRule.put(rule.id(), new Said(rule.conclusion().effect(), reason, reason.contains(FACTS)));
        }
    }

    /** What an assessment says of a firing. */
    Because of(Firing firing) {
        return of(firing.rule(), firing.facts(), firing.unknowns());
    }

    /** What an assessment says of a rule that rests on some facts. */
    Because of(Rule rule, List<Fact> facts, List<String> unknowns) {
        Said said = Objects.requireNonNull(byRule.get(rule.id()), rule.id());
        String reason = said.namesFacts()
                ? said.reason().replace(FACTS, Phrases.and(Phrases.of(facts, vocabulary)))
                : said.reason();
        return new Because(rule.id(), rule.title(), said.effect(), reason, facts, unknowns);
    }
}
