package dev.assay.drl;

import dev.assay.doc.Nearest;
import dev.assay.doc.Quote;
import dev.assay.doc.Topic;
import dev.assay.drl.PatternReader.Binding;
import dev.assay.drl.PatternReader.Pattern;
import dev.assay.rule.Comparison;
import dev.assay.rule.Condition;
import dev.assay.rule.FactCondition;
import dev.assay.rule.FactType.FieldType;
import dev.assay.rule.RowCondition;
import dev.assay.rule.RowCondition.Fold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what stands between {@code when} and {@code then}. */
final class ConditionReader {

    private static final int DEEPEST = 32;
    private static final List<String> FUNCTIONS =
            Stream.of(Fold.values()).map(f -> f.name().toLowerCase(Locale.ROOT)).toList();
    private static final List<String> REFUSED = List.of("eval", "forall", "from", "collect", "groupby", "acc");

    private final Tokens tokens;
    private final Ids ids;
    private final PatternReader patterns;
    private final List<Token> starts = new ArrayList<>();

    ConditionReader(Tokens tokens, Ids ids) {
        this.tokens = tokens;
        this.ids = ids;
        this.patterns = new PatternReader(tokens, ids);
    }

    /** Reads up to, not including, {@code then}. */
    Condition read() {
        List<Condition> lines = new ArrayList<>();
        while (!tokens.peek().is("then")) {
            starts.add(tokens.peek());
            lines.add(any(0));
            tokens.takeIf(";");
        }
        return lines.size() == 1 ? lines.get(0) : new Condition.All(lines);
    }

    /** The first token of each line that was read. */
    List<Token> starts() {
        return List.copyOf(starts);
    }

    private Condition any(int depth) {
        List<Condition> parts = new ArrayList<>(List.of(all(depth)));
        while (tokens.takeIf("or")) {
            parts.add(all(depth));
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.Any(parts);
    }

    private Condition all(int depth) {
        List<Condition> parts = new ArrayList<>(List.of(single(depth)));
        while (tokens.takeIf("and")) {
            parts.add(single(depth));
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
    }

    private Condition single(int depth) {
        Token token = tokens.peek();
        if (depth > DEEPEST) {
            throw tokens.problem(token, "the condition is nested too deeply", null);
        }
        if (token.is("not") || token.is("exists")) {
            tokens.take();
            if (tokens.peek().is("not") || tokens.peek().is("exists")) {
                throw tokens.problem(
                        tokens.peek(),
                        "`" + tokens.peek().text() + "` needs brackets here",
                        "( … ) around it is meant");
            }
            Condition part = single(depth + 1);
            return token.is("not") ? new Condition.Not(part) : part;
        }
        if (tokens.takeIf("(")) {
            Condition inner = any(depth + 1);
            tokens.insist(")");
            return inner;
        }
        if (tokens.takeIf("accumulate")) {
            return accumulate();
        }
        if (token.kind() == Token.Kind.WORD && REFUSED.contains(token.text())) {
            throw tokens.problem(
                            token,
                            Quote.of(token.text()) + " is not in the safe subset of DRL",
                            "the rule needs full DRL: --trust-rules compiles it, for packs that you wrote yourself")
                    .about(Topic.OUTSIDE_SUBSET);
        }
        String variable = variable();
        Condition condition = condition(patterns.read());
        return variable != null && condition instanceof FactCondition fact
                ? new Condition.Bound(variable, fact)
                : condition;
    }

    /** The variable that a pattern is bound to, or null. */
    private @Nullable String variable() {
        if (!tokens.peek().text().startsWith("$") || !tokens.peekNext().is(":")) {
            return null;
        }
        Token variable = tokens.take();
        patterns.declare(variable);
        tokens.take();
        return variable.text();
    }

    private Condition condition(Pattern pattern) {
        return pattern.type().isCapability()
                ? FactCondition.some(pattern.type(), pattern.test(), ids.vocabulary(), pattern.text())
                : RowCondition.some(pattern.type(), pattern.test(), pattern.text());
    }

    private Condition accumulate() {
        tokens.insist("(");
        variable();
        Pattern pattern = patterns.read();
        if (!tokens.takeIf(";")) {
            tokens.insist(",");
        }
        Token variable = tokens.insist(Token.Kind.WORD, "a variable such as `$n`");
        patterns.declare(variable);
        tokens.insist(":");
        Fold fold = fold(tokens.insist(Token.Kind.WORD, "count, sum, min or max"), pattern);
        tokens.insist(";");
        Token compared = tokens.insist(Token.Kind.WORD, "`" + variable.text() + "`");
        if (!compared.text().equals(variable.text())) {
            throw tokens.problem(
                    compared, Quote.of(compared.text()) + " is not bound here", "`" + variable.text() + "` is meant");
        }
        Token sign = tokens.take();
        Comparison comparison = Comparison.find(sign.text());
        if (comparison == null) {
            throw tokens.problem(sign, Quote.of(sign.text()) + " is not a comparison", null);
        }
        BigDecimal bound = bound();
        tokens.insist(")");
        String text = fold.name().toLowerCase(Locale.ROOT) + " of " + field(pattern) + " " + pattern.text() + " "
                + sign.text() + " " + bound.toPlainString();
        return pattern.type().isCapability()
                ? FactCondition.count(pattern.type(), pattern.test(), ids.vocabulary(), comparison, bound, text)
                : RowCondition.folded(pattern.type(), pattern.test(), fold, field(pattern), comparison, bound, text);
    }

    private BigDecimal bound() {
        Parameters parameters = new Parameters(tokens, ids);
        if (parameters.isNext()) {
            return parameters.number("the bound");
        }
        boolean minus = tokens.takeIf("-");
        return Literals.number(tokens, tokens.insist(Token.Kind.NUMBER, "a number"), minus);
    }

    private Fold fold(Token name, Pattern pattern) {
        if (!FUNCTIONS.contains(name.text())) {
            throw tokens.problem(
                            name,
                            Quote.of(name.text()) + " is not a function of the safe subset; "
                                    + String.join(", ", FUNCTIONS) + " are",
                            Nearest.hint(name.text(), FUNCTIONS, null))
                    .about(Topic.OUTSIDE_SUBSET);
        }
        Fold fold = Fold.valueOf(name.text().toUpperCase(Locale.ROOT));
        tokens.insist("(");
        if (tokens.peek().kind() == Token.Kind.WORD) {
            Token argument = tokens.take();
            if (pattern.bound() == null || !pattern.bound().variable().equals(argument.text())) {
                throw tokens.problem(argument, Quote.of(argument.text()) + " is not bound in the pattern", null);
            }
        } else if (fold != Fold.COUNT) {
            throw tokens.unexpected("a variable bound to `value`");
        }
        tokens.insist(")");
        String field = field(pattern);
        boolean folds = fold == Fold.SUM ? field.equals("hundredths") : !field.isEmpty();
        if (fold != Fold.COUNT && !folds) {
            throw tokens.problem(
                    name,
                    fold == Fold.SUM
                            ? "`sum` needs a variable bound to `hundredths`, whole numbers that add up exactly"
                            : "`" + name.text() + "` needs a variable bound to `value`",
                    "`$v : " + (fold == Fold.SUM ? "hundredths" : "value")
                            + "` within the pattern is meant; FactorSum has " + "the sum of the ten factors");
        }
        return fold;
    }

    /** The number field that a pattern binds, or nothing. */
    private static String field(Pattern pattern) {
        Binding bound = pattern.bound();
        boolean isNumber = bound != null
                && !pattern.type().isCapability()
                && pattern.type().fields().get(bound.field()) == FieldType.NUMBER;
        return isNumber && bound != null ? bound.field() : "";
    }
}
