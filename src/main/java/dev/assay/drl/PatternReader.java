package dev.assay.drl;

import dev.assay.doc.Nearest;
import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.doc.Quote;
import dev.assay.doc.Topic;
import dev.assay.rule.Comparison;
import dev.assay.rule.FactType;
import dev.assay.rule.FactType.FieldType;
import dev.assay.rule.FieldTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one pattern, such as {@code Present( id in ( "tool.shell", "tool.browser" ) )}. */
final class PatternReader {

    private static final int DEEPEST = 32;
    private static final int MOST = 64;

    /**
     * What a pattern says.
     *
     * @param bound the variable that a field is bound to, with the field, or null
     */
    record Pattern(
            FactType type,
            FieldTest test,
            String text,
            @Nullable Binding bound) {}

    /** A field bound to a variable. */
    record Binding(String variable, String field) {}

    private final Tokens tokens;
    private final Ids ids;
    private final Parameters parameters;
    private final Set<String> variables = new HashSet<>();
    private @Nullable Binding bound;
    private int read;

    PatternReader(Tokens tokens, Ids ids) {
        this.tokens = tokens;
        this.ids = ids;
        this.parameters = new Parameters(tokens, ids);
    }

    Pattern read() {
        Token name = tokens.insist(Token.Kind.WORD, "a fact type such as `Present`");
        FactType type = type(name);
        if (++read > MOST) {
            throw ProblemException.slip(
                    Problem.of(tokens.place(name), "the condition has more than " + MOST + " patterns"));
        }
        tokens.insist("(");
        bound = null;
        List<FieldTest> tests = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        if (!tokens.peek().is(")")) {
            do {
                int start = tokens.taken();
                FieldTest test = some(type, 0);
                if (!(test instanceof FieldTest.Every every && every.parts().isEmpty())) {
                    tests.add(test);
                    texts.add(tokens.since(start));
                }
            } while (tokens.takeIf(","));
        }
        if (!tokens.takeIf(")")) {
            throw tokens.unexpected("`,` or `)`");
        }
        Collections.sort(texts);
        String body = String.join(", ", texts);
        String text = type.word() + (body.isEmpty() ? "()" : "( " + body + " )");
        return new Pattern(type, tests.size() == 1 ? tests.get(0) : new FieldTest.Every(tests), text, bound);
    }

    private FactType type(Token name) {
        FactType type = FactType.find(name.text());
        if (type == null || (type.isForPolicies() && !ids.isPolicy())) {
            List<String> known = FactType.words(ids.isPolicy());
            throw tokens.problem(
                            name,
                            Quote.of(name.text())
                                    + (type == null
                                            ? " is not a fact type; " + String.join(", ", known) + " are"
                                            : " is known when the assessment is done; only policies look at it"),
                            type == null
                                    ? Nearest.hint(name.text(), known, null)
                                    : "a policy is meant, which says `kind: policy` in its pack.yaml")
                    .about(Topic.UNKNOWN_FIELD);
        }
        return type;
    }

    /** Notes a variable; a name serves one variable of a rule. */
    void declare(Token variable) {
        if (!variables.add(variable.text())) {
            throw tokens.problem(
                    variable,
                    "the variable " + Quote.of(variable.text()) + " is declared twice in one rule",
                    "another name is meant");
        }
    }

    private FieldTest some(FactType type, int depth) {
        List<FieldTest> parts = new ArrayList<>(List.of(every(type, depth)));
        while (tokens.takeIf("||")) {
            parts.add(every(type, depth));
        }
        return parts.size() == 1 ? parts.get(0) : new FieldTest.Some(parts);
    }

    private FieldTest every(FactType type, int depth) {
        List<FieldTest> parts = new ArrayList<>(List.of(single(type, depth)));
        while (tokens.takeIf("&&")) {
            parts.add(single(type, depth));
        }
        return parts.size() == 1 ? parts.get(0) : new FieldTest.Every(parts);
    }

    private FieldTest single(FactType type, int depth) {
        if (tokens.takeIf("(")) {
            if (depth > DEEPEST) {
                throw tokens.problem(tokens.peek(), "brackets are nested too deeply", null);
            }
            FieldTest inner = some(type, depth + 1);
            tokens.insist(")");
            return inner;
        }
        Token field = tokens.insist(Token.Kind.WORD, "a field of " + type.word());
        if (field.text().startsWith("$") && tokens.takeIf(":")) {
            Token name = field(tokens.insist(Token.Kind.WORD, "a field of " + type.word()), type);
            declare(field);
            bound = new Binding(field.text(), name.text());
            return new FieldTest.Every(List.of());
        }
        field(field, type);
        return comparison(type, field.text());
    }

    private Token field(Token token, FactType type) {
        if (tokens.peek().is("(") || tokens.peek().is(".")) {
            throw tokens.problem(
                            token,
                            "calls and paths are not in the safe subset; a plain field of " + type.word()
                                    + " was expected",
                            "the rule needs full DRL: --trust-rules compiles it, for packs that you wrote yourself")
                    .about(Topic.OUTSIDE_SUBSET);
        }
        if (!type.fields().containsKey(token.text())) {
            List<String> known = type.fields().keySet().stream().sorted().toList();
            throw tokens.problem(
                            token,
                            type.word() + " has no field " + Quote.of(token.text()) + "; it has "
                                    + String.join(", ", known),
                            Nearest.hint(token.text(), known, null))
                    .about(Topic.UNKNOWN_FIELD);
        }
        return token;
    }

    private FieldTest comparison(FactType type, String field) {
        FieldType kind = Objects.requireNonNull(type.fields().get(field));
        boolean negated = tokens.takeIf("not");
        if (tokens.peek().is("in")) {
            tokens.take();
            return membership(type, field, kind, !negated);
        }
        Token sign = tokens.take();
        Comparison comparison = Comparison.find(sign.text());
        if (negated || comparison == null || sign.kind() == Token.Kind.STRING) {
            throw tokens.problem(
                            sign,
                            Quote.of(sign.text())
                                    + " is not an operator of the safe subset; ==, !=, <, <=, >, >=, in and not in are",
                            "matches".equals(sign.text()) ? "list the ids with `in`, or compare `family`" : null)
                    .about(Topic.UNKNOWN_FIELD);
        }
        if (kind == FieldType.NUMBER) {
            return new FieldTest.Compares(field, comparison, number(type, field));
        }
        if (comparison != Comparison.EQUAL && comparison != Comparison.NOT_EQUAL) {
            throw tokens.problem(sign, "`" + field + "` is a text and has no order; == or != was expected", null)
                    .about(Topic.UNKNOWN_FIELD);
        }
        return oneOf(type, field, texts(type, field, false), comparison == Comparison.EQUAL);
    }

    private FieldTest membership(FactType type, String field, FieldType kind, boolean wanted) {
        tokens.insist("(");
        Set<String> texts = new LinkedHashSet<>();
        List<FieldTest> numbers = new ArrayList<>();
        do {
            if (kind == FieldType.TEXT) {
                texts.addAll(texts(type, field, true));
            } else {
                Comparison one = wanted ? Comparison.EQUAL : Comparison.NOT_EQUAL;
                numbers(type, field).forEach(n -> numbers.add(new FieldTest.Compares(field, one, n)));
            }
        } while (tokens.takeIf(","));
        tokens.insist(")");
        if (kind == FieldType.TEXT) {
            return oneOf(type, field, texts, wanted);
        }
        return wanted ? new FieldTest.Some(numbers) : new FieldTest.Every(numbers);
    }

    /** A test of a text; ids of another taxonomy stand for the threats that map to them. */
    private FieldTest oneOf(FactType type, String field, Set<String> texts, boolean wanted) {
        Taxonomies taxonomies = ids.taxonomies();
        boolean mayMap = (type == FactType.THREAT || type == FactType.CHAIN) && Taxonomies.isTaxonomy(field);
        return taxonomies != null && mayMap
                ? new FieldTest.OneOf("id", taxonomies.threats(field, texts), wanted)
                : new FieldTest.OneOf(field, texts, wanted);
    }

    /** A text, or those of a parameter. */
    private Set<String> texts(FactType type, String field, boolean several) {
        if (!parameters.isNext()) {
            Token token = tokens.insist(Token.Kind.STRING, "a text in double quotes for `" + field + "`");
            return Set.of(checked(tokens.place(token), token.text(), type, field));
        }
        Token token = tokens.take();
        List<String> texts = parameters.texts(token, field);
        if (!several && texts.size() != 1) {
            throw tokens.problem(
                    token,
                    "the parameter " + Quote.of(token.text()) + " is a list; one text was expected for `" + field + "`",
                    "`in ( " + token.text() + " )` is meant");
        }
        if (!ids.isLenient()) {
            texts.forEach(t -> checked(parameters.find(token).place(), t, type, field));
        }
        return new LinkedHashSet<>(texts);
    }

    private String checked(Place place, String text, FactType type, String field) {
        Collection<String> known = ids.of(type, field);
        if (!ids.isLenient() && !known.contains(text)) {
            throw ProblemException.slip(new Problem(
                    place,
                    Quote.of(text) + " is not a known " + Ids.what(type, field),
                    Nearest.hint(
                            text,
                            known,
                            "id".equals(field)
                                    ? "the pack's vocabulary needs it"
                                    : "one of " + String.join(", ", known) + " is meant"),
                    Ids.what(type, field).equals("capability") ? Topic.UNKNOWN_CAPABILITY : Topic.UNKNOWN_FIELD));
        }
        return text;
    }

    private List<BigDecimal> numbers(FactType type, String field) {
        if (!parameters.isNext()) {
            return List.of(number(type, field));
        }
        Token token = tokens.take();
        List<BigDecimal> numbers = parameters.numbers(token, field);
        if (!ids.isLenient()) {
            Place place = parameters.find(token).place();
            numbers.forEach(n -> NumberRange.check(type, field, n, place));
        }
        return numbers;
    }

    private BigDecimal number(FactType type, String field) {
        if (parameters.isNext()) {
            Token token = tokens.peek();
            BigDecimal number = parameters.number(field);
            if (!ids.isLenient()) {
                NumberRange.check(type, field, number, parameters.find(token).place());
            }
            return number;
        }
        boolean minus = tokens.takeIf("-");
        Token token = tokens.insist(Token.Kind.NUMBER, "a number for `" + field + "` of " + type.word());
        BigDecimal number = Literals.number(tokens, token, minus);
        if (ids.isPolicy() && !ids.isLenient()) {
            NumberRange.check(type, field, number, tokens.place(token));
        }
        return number;
    }
}
