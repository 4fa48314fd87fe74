package dev.assay.drl;

import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.doc.Quote;
import dev.assay.doc.Topic;
import dev.assay.model.ThreatCatalogue;
import dev.assay.model.Vocabulary;
import dev.assay.rule.Parameter;
import dev.assay.rule.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the DRL files of one rule pack and counts its rules. Not for use from several threads. */
public final class DrlReader {

    private static final String ENGINE = "dev.assay.engine.*";
    private static final String CONCLUDE = "dev.assay.engine.Conclude.conclude";
    private static final Set<String> TOP = Set.of("rule", "import", "package");
    private static final Map<String, String> REFUSED = Map.of(
            "function", "rules contain no code",
            "global", "results come from metadata, not from globals",
            "declare", "the fact types are fixed",
            "query", "explain shows what a rule found",
            "dialect", "there is one consequence and it needs no dialect",
            "unit", "rule units are not used",
            "template", "templates are not used");

    private static final int MOST_RULES = 2_000;
    private static final int MOST_PROBLEMS = 1_000;

    private final Ids ids;
    private final boolean trusted;
    private int begun;

    /**
     * @param vocabulary the capabilities that rules may name
     * @param trusted whether conditions and consequences outside the safe subset are let through for the full compiler
     */
    public DrlReader(Vocabulary vocabulary, boolean trusted) {
        this.ids = new Ids(vocabulary);
        this.trusted = trusted;
    }

    private DrlReader(Ids ids) {
        this.ids = ids;
        this.trusted = false;
    }

    /**
     * A reader of a policy's rules.
     *
     * @param vocabulary the capabilities that rules may name
     * @param threats the threats that they may name, in any taxonomy
     * @param parameters the values that they may name
     */
    public static DrlReader ofPolicy(Vocabulary vocabulary, ThreatCatalogue threats, Collection<Parameter> parameters) {
        return new DrlReader(new Ids(vocabulary, threats, parameters));
    }

    /**
     * Reads every rule of a file; a rule that cannot be read loses no other.
     *
     * @param file the name for messages
     * @param text the DRL
     * @param problems takes what is wrong
     * @return the rules that could be read, in the file's order
     */
    public List<Rule> read(String file, String text, List<Problem> problems) {
        List<Rule> rules = new ArrayList<>();
        try {
            Tokens tokens = new Tokens(file, text);
            while (!tokens.atEnd() && begun <= MOST_RULES && problems.size() < MOST_PROBLEMS) {
                try {
                    item(tokens, rules);
                } catch (ProblemException e) {
                    problems.addAll(e.problems());
                    skipToRule(tokens);
                }
            }
        } catch (ProblemException e) {
            problems.addAll(e.problems());
        }
        return rules;
    }

    private void item(Tokens tokens, List<Rule> rules) {
        Token word = tokens.take();
        if (word.is("rule")) {
            if (++begun > MOST_RULES) {
                throw tokens.problem(word, "the pack has more than 2,000 rules", null);
            }
            rules.add(new RuleReader(tokens, ids, trusted).read(word));
        } else if (word.is("package")) {
            path(tokens);
            tokens.takeIf(";");
        } else if (word.is("import")) {
            imports(tokens, word);
        } else if (trusted) {
            skipToRule(tokens);
        } else {
            String why = word.kind() == Token.Kind.WORD ? REFUSED.get(word.text()) : null;
            throw tokens.problem(
                            word,
                            why == null
                                    ? Quote.of(word.text()) + " stands where `rule` was expected"
                                    : "`" + word.text() + "` is not in the safe subset of DRL: " + why,
                            why == null ? "an `end` or a closing quote is missing above" : null)
                    .about(why == null ? Topic.FORM : Topic.OUTSIDE_SUBSET);
        }
    }

    private void imports(Tokens tokens, Token word) {
        boolean isStatic = tokens.takeIf("static") || tokens.takeIf("function");
        String path = path(tokens);
        tokens.takeIf(";");
        if (!trusted && !path.equals(isStatic ? CONCLUDE : ENGINE)) {
            throw tokens.problem(
                            word,
                            "the import of " + Quote.of(path) + " is refused; rules import only " + ENGINE
                                    + " and, static, " + CONCLUDE,
                            null)
                    .about(Topic.OUTSIDE_SUBSET);
        }
    }

    private static String path(Tokens tokens) {
        StringBuilder path =
                new StringBuilder(tokens.insist(Token.Kind.WORD, "a name").text());
        while (tokens.takeIf(".")) {
            path.append('.').append(tokens.take().text());
        }
        return path.toString();
    }

    private static void skipToRule(Tokens tokens) {
        while (!tokens.atEnd()
                && !(TOP.contains(tokens.peek().text()) && tokens.peek().beginsLine())) {
            tokens.take();
        }
    }
}
