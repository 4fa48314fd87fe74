package dev.assay.drl;

import dev.assay.doc.ProblemException;
import dev.assay.doc.Quote;
import dev.assay.rule.Conclusion;
import dev.assay.rule.Condition;
import dev.assay.rule.FactCondition;
import dev.assay.rule.FactType;
import dev.assay.rule.Phase;
import dev.assay.rule.Rule;
import dev.assay.rule.RuleStatus;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one rule, from behind its first word to its {@code end}. */
final class RuleReader {

    private static final Pattern NAME = Pattern.compile("([A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*-\\d+) (\\S.*)");
    private static final List<String> CONSEQUENCE = List.of("conclude", "(", "kcontext", ")", ";");

    private final Tokens tokens;
    private final Ids ids;
    private final boolean trusted;

    RuleReader(Tokens tokens, Ids ids, boolean trusted) {
        this.tokens = tokens;
        this.ids = ids;
        this.trusted = trusted;
    }

    Rule read(Token begin) {
        Token name = tokens.insist(Token.Kind.STRING, "the rule's name in double quotes");
        Matcher parts = NAME.matcher(name.text());
        if (!parts.matches()) {
            throw tokens.problem(
                    name,
                    "the rule's name " + Quote.of(name.text()) + " is not an id, a blank and a title",
                    "something like \"AUT-030 Acts without approval\" is meant");
        }
        Metadata data = new Metadata(tokens, name);
        attributes();
        Conclusion conclusion = new ConclusionReader(tokens, data, ids).read();
        List<String> statuses =
                Stream.of(RuleStatus.values()).map(RuleStatus::word).toList();
        RuleStatus status = data.word("status", RuleStatus::find, statuses);
        String reason = data.text("reason");
        String since = data.text("since");
        List<String> references =
                data.texts("references").stream().map(Token::text).toList();
        Condition when = condition();
        consequence();
        Phase phase = phase(name, conclusion, when);
        return new Rule(
                parts.group(1),
                parts.group(2),
                conclusion,
                reason,
                since,
                status,
                references,
                when,
                phase,
                tokens.place(begin),
                tokens.between(begin.start(), tokens.lastEnd()));
    }

    private void attributes() {
        if (!tokens.peek().is("when")) {
            Token word = tokens.peek();
            if (!trusted) {
                throw word.kind() == Token.Kind.WORD
                        ? tokens.problem(
                                word,
                                Quote.of(word.text()) + " stands where `when` was expected",
                                "this is a rule attribute: conclusions do not depend on order, so rules have none")
                        : tokens.unexpected("`when` or `@`");
            }
            skipTo("when");
        }
        tokens.insist("when");
    }

    private @Nullable Condition condition() {
        try {
            Condition condition = new ConditionReader(tokens, ids).read();
            tokens.insist("then");
            return condition;
        } catch (ProblemException e) {
            if (!trusted) {
                throw e;
            }
            skipTo("then");
            tokens.insist("then");
            return null;
        }
    }

    private void consequence() {
        Token first = tokens.peek();
        for (String expected : CONSEQUENCE) {
            if (!tokens.takeIf(expected)) {
                if (trusted) {
                    break;
                }
                throw tokens.problem(
                        first,
                        "the consequence of every rule is `conclude( kcontext );` and nothing else",
                        "what the rule concludes belongs in its metadata, such as @factor and @atLeast");
            }
        }
        if (trusted) {
            skipTo("end");
        }
        if (!tokens.takeIf("end")) {
            boolean next = tokens.atEnd() || tokens.peek().is("rule");
            throw tokens.problem(
                    tokens.peek(),
                    next
                            ? "the rule has no `end`"
                            : "the consequence of every rule is `conclude( kcontext );` and nothing else",
                    next ? "it is missing on the line above" : null);
        }
    }

    private void skipTo(String word) {
        while (!tokens.atEnd() && !(tokens.peek().is(word) && tokens.beginsLine(tokens.peek()))) {
            tokens.take();
        }
    }

    private Phase phase(Token name, Conclusion conclusion, @Nullable Condition when) {
        boolean late = when != null && when.looksAtConclusions();
        if (conclusion instanceof Conclusion.Derive) {
            if (when != null && !onlyGrows(when)) {
                throw tokens.problem(
                        name,
                        "a derivation may not ask for what is missing or count; Present, Absent, and, or remain",
                        "it should move a factor instead of adding a capability");
            }
            return Phase.DERIVE;
        }
        boolean mayBeLate = conclusion instanceof Conclusion.Caveat || conclusion instanceof Conclusion.OnPosture;
        if (late && !mayBeLate) {
            throw tokens.problem(
                    name,
                    "the condition looks at factors or layers, which are known only after this conclusion",
                    "a posture or a caveat is meant; other conclusions rest on capabilities alone");
        }
        return mayBeLate ? Phase.OVERALL : Phase.JUDGE;
    }

    private static boolean onlyGrows(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().allMatch(RuleReader::onlyGrows);
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().stream().allMatch(RuleReader::onlyGrows);
        }
        return condition instanceof FactCondition fact && fact.type() != FactType.UNKNOWN && !fact.counts();
    }
}
