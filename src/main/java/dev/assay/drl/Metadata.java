package dev.assay.drl;

import dev.assay.doc.Nearest;
import dev.assay.doc.Quote;
import dev.assay.doc.Topic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The metadata of one rule: which keys there are, and their values by type. */
final class Metadata {

    private static final List<String> KEYS = List.of(
            "derive",
            "factor",
            "multiplier",
            "metric",
            "posture",
            "layer",
            "mapped",
            "threat",
            "certainty",
            "caveat",
            "settledBy",
            "chain",
            "contradiction",
            "verdict",
            "obligation",
            "atLeast",
            "add",
            "atMost",
            "reason",
            "since",
            "status",
            "references");

    private static final List<String> EVERY_RULE = List.of("reason", "since", "status", "references");
    private static final List<String> LISTS = List.of("settledBy", "references", "obligation");
    private static final List<String> BARE = List.of("mapped", "posture");

    private final Tokens tokens;
    private final Token rule;
    private final Map<String, Annotation> annotations = new LinkedHashMap<>();

    /** Reads the annotations that stand at the position of the tokens; the rule's name is for messages. */
    Metadata(Tokens tokens, Token rule) {
        this.tokens = tokens;
        this.rule = rule;
        while (tokens.takeIf("@")) {
            read();
        }
    }

    private void read() {
        Token name = tokens.insist(Token.Kind.WORD, "a metadata key such as `reason`");
        if (!KEYS.contains(name.text())) {
            throw tokens.problem(
                            name, "`@" + name.text() + "` is not a metadata key", Nearest.hint(name.text(), KEYS, null))
                    .about(Topic.WRONG_METADATA);
        }
        List<Annotation.Value> values = new ArrayList<>();
        if (tokens.takeIf("(")) {
            boolean listed = tokens.takeIf("{");
            do {
                boolean minus = tokens.takeIf("-");
                Token value = tokens.take();
                if (value.kind() != Token.Kind.STRING && value.kind() != Token.Kind.NUMBER) {
                    throw tokens.problem(
                                    value,
                                    "`@" + name.text() + "` takes a text in double quotes or a number, not "
                                            + Quote.of(value.text()),
                                    "double quotes are missing")
                            .about(Topic.WRONG_METADATA);
                }
                values.add(new Annotation.Value(value, minus));
            } while (listed && tokens.takeIf(","));
            if (listed) {
                tokens.insist("}");
            }
            tokens.insist(")");
        }
        Annotation before = annotations.get(name.text());
        if (before != null && name.is("obligation")) {
            values.addAll(0, before.values());
        }
        annotations.put(name.text(), new Annotation(name, values));
        if (before != null && !name.is("obligation")) {
            throw tokens.problem(name, "`@" + name.text() + "` stands twice in one rule", "one of the two is left over")
                    .about(Topic.WRONG_METADATA);
        }
    }

    /** Nothing but the subject's own keys and what every rule has may stand here, each with the values it takes. */
    void only(String subject, List<String> keys) {
        for (Map.Entry<String, Annotation> entry : annotations.entrySet()) {
            String key = entry.getKey();
            Token at = entry.getValue().name();
            if (!key.equals(subject) && !keys.contains(key) && !EVERY_RULE.contains(key)) {
                throw tokens.problem(at, "`@" + key + "` does not go with `@" + subject + "`", "it is left over")
                        .about(Topic.WRONG_METADATA);
            }
            int values = entry.getValue().values().size();
            int wanted = BARE.contains(key) ? 0 : 1;
            if (!LISTS.contains(key) && values != wanted) {
                throw tokens.problem(at, "`@" + key + "` takes " + (wanted == 0 ? "no value" : "one value"), null)
                        .about(Topic.WRONG_METADATA);
            }
        }
    }

    boolean has(String key) {
        return annotations.containsKey(key);
    }

    Token at(String key) {
        Annotation annotation = annotations.get(key);
        return annotation == null ? rule : annotation.name();
    }

    /** The text of a key that must be there. */
    String text(String key) {
        Annotation.Value value = value(key);
        if (!value.isText() || value.token().text().isBlank()) {
            throw tokens.problem(value.token(), "`@" + key + "` needs a text in double quotes", null)
                    .about(Topic.WRONG_METADATA);
        }
        return value.token().text();
    }

    /** The number of a key that must be there. */
    BigDecimal number(String key) {
        Annotation.Value value = value(key);
        if (value.isText()) {
            throw tokens.problem(
                            value.token(), "`@" + key + "` needs a number without quotes", "the quotes are left over")
                    .about(Topic.WRONG_METADATA);
        }
        return Literals.number(tokens, value.token(), value.minus());
    }

    /** The texts of a key; none if it is not there. */
    List<Token> texts(String key) {
        Annotation annotation = annotations.get(key);
        if (annotation == null) {
            return List.of();
        }
        List<Token> texts = new ArrayList<>();
        for (Annotation.Value value : annotation.values()) {
            if (!value.isText()) {
                throw tokens.problem(value.token(), "`@" + key + "` lists texts in double quotes", null)
                        .about(Topic.WRONG_METADATA);
            }
            texts.add(value.token());
        }
        return texts;
    }

    /** The first text of a key as a word that a table knows. */
    <T> T word(String key, java.util.function.Function<String, @Nullable T> find, List<String> known) {
        String word = text(key);
        T found = find.apply(word);
        if (found == null) {
            throw tokens.problem(
                            valueToken(key),
                            Quote.of(word) + " is not a value of `@" + key + "`; " + String.join(", ", known) + " are",
                            Nearest.hint(word, known, null))
                    .about(Topic.WRONG_METADATA);
        }
        return found;
    }

    Token valueToken(String key) {
        return value(key).token();
    }

    private Annotation.Value value(String key) {
        Annotation annotation = annotations.get(key);
        if (annotation == null) {
            throw tokens.problem(rule, "the rule has no `@" + key + "`", "it is missing above `when`")
                    .about(Topic.MISSING_METADATA);
        }
        Annotation.Value value = annotation.first();
        if (value == null) {
            throw tokens.problem(
                            annotation.name(), "`@" + key + "` has no value", "brackets with the value are missing")
                    .about(Topic.MISSING_METADATA);
        }
        return value;
    }
}
