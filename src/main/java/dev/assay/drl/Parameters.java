package dev.assay.drl;

import dev.assay.doc.Nearest;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.doc.Quote;
import dev.assay.doc.Topic;
import dev.assay.rule.Parameter;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the values of parameters that a rule names with a dollar sign, such as {@code $scoreLimit}. */
final class Parameters {

    private final Tokens tokens;
    private final Ids ids;

    Parameters(Tokens tokens, Ids ids) {
        this.tokens = tokens;
        this.ids = ids;
    }

    /** Whether the next token names a parameter. */
    boolean isNext() {
        return tokens.peek().kind() == Token.Kind.WORD && tokens.peek().text().startsWith("$");
    }

    /** The one number of the parameter that comes next. */
    BigDecimal number(String field) {
        Token token = tokens.take();
        if (ids.isLenient()) {
            return BigDecimal.ZERO;
        }
        List<BigDecimal> numbers = numbers(token, field);
        if (numbers.size() != 1) {
            throw wrong(
                    token,
                    "is a list; one number was expected for `" + field + "`",
                    "`in ( " + token.text() + " )` is meant");
        }
        return numbers.get(0);
    }

    /** The numbers of a parameter. */
    List<BigDecimal> numbers(Token token, String field) {
        if (ids.isLenient()) {
            return List.of(BigDecimal.ZERO);
        }
        Parameter parameter = find(token);
        if (!parameter.texts().isEmpty()) {
            throw wrong(token, "is a text; a number was expected for `" + field + "`", null);
        }
        return parameter.numbers();
    }

    /** The texts of a parameter. */
    List<String> texts(Token token, String field) {
        if (ids.isLenient()) {
            return List.of(token.text());
        }
        Parameter parameter = find(token);
        if (!parameter.numbers().isEmpty()) {
            throw wrong(token, "is a number; a text was expected for `" + field + "`", null);
        }
        return parameter.texts();
    }

    Parameter find(Token token) {
        Parameter parameter = ids.parameters().get(token.text().substring(1));
        if (parameter == null) {
            List<String> known =
                    ids.parameters().keySet().stream().map(n -> "$" + n).toList();
            throw ProblemException.slip(new Problem(
                    tokens.place(token),
                    Quote.of(token.text()) + " is not a parameter"
                            + (ids.isPolicy() ? " of the policy" : "; only policies have parameters"),
                    Nearest.hint(token.text(), known, ids.isPolicy() ? "params.yaml needs it" : null),
                    Topic.UNKNOWN_FIELD));
        }
        return parameter;
    }

    private ProblemException wrong(Token token, String message, @Nullable String maybe) {
        return tokens.problem(token, "the parameter " + Quote.of(token.text()) + " " + message, maybe)
                .about(Topic.UNKNOWN_FIELD);
    }
}
