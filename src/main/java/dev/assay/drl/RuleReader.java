package dev.assay.drl;

import dev.assay.doc.ProblemException;
import dev.assay.doc.Quote;
import dev.assay.doc.Topic;
import dev.assay.rule.Conclusion;
import dev.assay.rule.Condition;
import dev.assay.rule.Phase;
import dev.assay.rule.Rule;
import dev.assay.rule.RuleStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one rule, from behind its first word to its {@code end}. */
final class RuleReader {

    private static final List<String> STATUSES =
            Stream.of(RuleStatus.values()).map(RuleStatus::word).toList();
    private static final int LONGEST_NAME = 200;
    private static final String ONLY_CONSEQUENCE =
            "the consequence of every rule is `conclude( kcontext );` and nothing else";
    private static final List<String> CONSEQUENCE = List.of("conclude", "(", "kcontext", ")", ";");

    private final Tokens tokens;
    private final Ids ids;
    private final boolean trusted;
    private boolean unreadLooksLate;

    RuleReader(Tokens tokens, Ids ids, boolean trusted) {
        this.tokens = tokens;
        this.ids = ids;
        this.trusted = trusted;
    }

    Rule read(Token begin) {
        Token name = tokens.insist(Token.Kind.STRING, "the rule's name in double quotes");
        int blank = name.text().indexOf(' ');
        String id = name.text().substring(0, Math.max(blank, 0));
        String title = name.text().substring(blank + 1);
        if (name.text().length() > LONGEST_NAME || !RuleId.isOne(id) || !isTitle(title)) {
            throw tokens.problem(
                            name,
                            "the rule's name " + Quote.of(name.text()) + " is not an id, a blank and a title",
                            "something like \"AUT-030 Acts without approval\" is meant")
                    .about(Topic.WRONG_METADATA);
        }
        try {
            return body(begin, name, id, title);
        } catch (ProblemException e) {
            throw e.within("rule " + id);
        }
    }

    private Rule body(Token begin, Token name, String id, String title) {
        Metadata data = new Metadata(tokens, name);
        attributes();
        Conclusion conclusion = new ConclusionReader(tokens, data, ids).read();
        RuleStatus status = data.word("status", RuleStatus::find, STATUSES);
        String reason = data.text("reason");
        String since = data.text("since");
        List<String> references = new ArrayList<>();
        data.texts("references").forEach(t -> references.add(t.text()));
        Condition when = condition();
        consequence();
        RuleShape shape = new RuleShape(tokens, name, conclusion, when, unreadLooksLate);
        shape.checkReason(data.valueToken("reason"));
        if (conclusion instanceof Conclusion.Decides) {
            reason = new Reason(tokens, ids).filled(data.valueToken("reason"));
        }
        Phase phase = shape.phase();
        return new Rule(
                id,
                title,
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

    private static boolean isTitle(String text) {
        return !text.isEmpty() && !Character.isWhitespace(text.charAt(0)) && text.indexOf('\r') < 0;
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
                                .about(Topic.OUTSIDE_SUBSET)
                        : tokens.unexpected("`when` or `@`");
            }
            skipTo("when");
        }
        tokens.insist("when");
    }

    private @Nullable Condition condition() {
        int begin = tokens.taken();
        try {
            Condition condition = new ConditionReader(tokens, ids).read();
            tokens.insist("then");
            return condition;
        } catch (ProblemException e) {
            if (!trusted || e.isSlip()) {
                throw e;
            }
            skipTo("then");
            unreadLooksLate = tokens.since(begin).matches("(?s).*\\b(FactorValue|FactorSum|LayerStatus)\\b.*");
            tokens.insist("then");
            return null;
        }
    }

    private void consequence() {
        Token first = tokens.peek();
        boolean standard = true;
        for (String part : CONSEQUENCE) {
            standard = standard && tokens.takeIf(part);
        }
        if (!standard && !trusted) {
            throw tokens.problem(
                            first,
                            ONLY_CONSEQUENCE,
                            "what the rule concludes belongs in its metadata, such as @factor and @atLeast")
                    .about(Topic.OUTSIDE_SUBSET);
        }
        if (trusted && !tokens.peek().is("end")) {
            skipTo("end");
        }
        if (!tokens.takeIf("end")) {
            boolean next = tokens.atEnd() || tokens.peek().is("rule");
            throw tokens.problem(
                    tokens.peek(),
                    next ? "the rule has no `end`" : ONLY_CONSEQUENCE,
                    next ? "it is missing on the line above" : null);
        }
    }

    private void skipTo(String word) {
        while (!tokens.atEnd() && !(tokens.peek().is(word) && tokens.peek().beginsLine())) {
            tokens.take();
        }
    }
}
