package dev.assay.drl;

import dev.assay.doc.Quote;
import dev.assay.doc.Topic;
import dev.assay.rule.Conclusion;
import dev.assay.rule.Condition;
import dev.assay.rule.FactCondition;
import dev.assay.rule.FactType;
import dev.assay.rule.Leg;
import dev.assay.rule.Phase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks that conclusion, condition and reason of a rule fit together. */
final class RuleShape {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}?");

    private final Tokens tokens;
    private final Token name;
    private final Conclusion conclusion;
    private final @Nullable Condition when;
    private final boolean late;

    /**
     * @param when the condition, or null if it is full DRL, which cannot be checked
     * @param unreadLooksLate whether a condition that cannot be checked names facts of the last phase
     */
    RuleShape(Tokens tokens, Token name, Conclusion conclusion, @Nullable Condition when, boolean unreadLooksLate) {
        this.tokens = tokens;
        this.name = name;
        this.conclusion = conclusion;
        this.when = when;
        this.late = when == null ? unreadLooksLate : when.looksAtConclusions();
    }

    /** The only placeholder of a reason is {@code {facts}}, once. */
    void checkReason(Token reason) {
        if (conclusion instanceof Conclusion.Decides || reason.text().indexOf('{') < 0) {
            return;
        }
        Matcher placeholders = PLACEHOLDER.matcher(reason.text());
        for (int found = 0; placeholders.find(); found++) {
            if (!placeholders.group().equals("{facts}") || found > 0) {
                throw tokens.problem(
                        reason,
                        Quote.of(placeholders.group()) + " is not a placeholder; a reason may hold `{facts}` once",
                        null);
            }
        }
    }

    /** The phase that the rule belongs to. */
    Phase phase() {
        if (conclusion instanceof Conclusion.Decides) {
            return Phase.DECIDE;
        }
        if (conclusion instanceof Conclusion.Derive) {
            if (when instanceof Condition.All all && all.parts().isEmpty()) {
                throw tokens.problem(name, "a derivation that rests on no fact derives nothing", "`when` lacks a line");
            }
            if (when != null && !onlyGrows(when)) {
                throw tokens.problem(
                        name,
                        "a derivation may not ask for what is missing, for strength, or count; Present, and, or remain",
                        "it should move a factor instead of adding a capability");
            }
            return Phase.DERIVE;
        }
        if (conclusion instanceof Conclusion.Chain && when != null) {
            checkLegs(Leg.of(when));
        }
        if (conclusion instanceof Conclusion.Contradiction && when != null) {
            checkSides(ConditionLines.of(when));
        }
        boolean mayBeLate = conclusion instanceof Conclusion.Caveat || conclusion instanceof Conclusion.OnPosture;
        if (late && !mayBeLate) {
            throw tokens.problem(
                            name,
                            "the condition looks at factors or layers, which are known only after this conclusion",
                            "a posture or a caveat is meant; other conclusions rest on capabilities alone")
                    .about(Topic.LATER_PHASE);
        }
        if (conclusion instanceof Conclusion.Contradiction) {
            return Phase.CONTRADICT;
        }
        return mayBeLate ? Phase.OVERALL : Phase.JUDGE;
    }

    /** A contradiction has two statements at least, which no single fact can be. */
    private void checkSides(List<Condition> lines) {
        Set<String> seen = new HashSet<>();
        int sides = 0;
        for (Condition line : lines) {
            if (line instanceof FactCondition side && side.type() != FactType.UNKNOWN && !side.counts()) {
                sides++;
                side.candidates().forEach(c -> {
                    if (!seen.add(c.id())) {
                        throw tokens.problem(
                                name,
                                Quote.of(c.id()) + " stands on two sides of the contradiction",
                                "it belongs to one of them");
                    }
                });
            }
        }
        if (sides < 2) {
            throw tokens.problem(
                    name,
                    "a contradiction has two lines that each want a fact, `Present( … )` or `Absent( … )`; this one has "
                            + sides,
                    "the other side is missing");
        }
    }

    private void checkLegs(List<Leg> legs) {
        if (legs.size() < 2) {
            throw tokens.problem(
                    name,
                    "a chain has at least two legs, lines of the form `$way_out : Present( … )`; this one has "
                            + legs.size(),
                    "a variable is missing before the pattern");
        }
        List<String> seen = new ArrayList<>();
        for (Leg leg : legs) {
            if (leg.condition().type() != FactType.PRESENT || leg.condition().counts()) {
                throw tokens.problem(name, "the leg " + Quote.of(leg.name()) + " is not a Present pattern", null);
            }
            leg.condition().candidates().forEach(c -> {
                if (seen.contains(c.id())) {
                    throw tokens.problem(
                            name,
                            Quote.of(c.id()) + " stands in two legs, so that one fact would close both",
                            "it belongs to one of them");
                }
                seen.add(c.id());
            });
        }
    }

    private static boolean onlyGrows(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().allMatch(RuleShape::onlyGrows);
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().stream().allMatch(RuleShape::onlyGrows);
        }
        if (condition instanceof Condition.Bound bound) {
            return onlyGrows(bound.part());
        }
        return condition instanceof FactCondition fact
                && fact.type() == FactType.PRESENT
                && !fact.looksAtStrength()
                && !fact.counts();
    }
}
