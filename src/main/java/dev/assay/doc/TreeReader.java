package dev.assay.doc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Builds the tree of one document from the tokens of a Jackson parser. */
final class TreeReader {

    private static final int DEEPEST = 64;
    private static final int MOST_VALUES = 500_000;
    private static final int LONGEST_KEY = 200;
    private static final JsonFactory JSON = new JsonFactory();

    private final String file;
    private final int firstLine;
    private final String language;
    private int values;

    private TreeReader(String file, int firstLine, String language) {
        this.file = file;
        this.firstLine = firstLine;
        this.language = language;
    }

    /** Reads a text that is one JSON value; its first line counts as the given line of the file. */
    static Node json(String file, int firstLine, String text) {
        return new TreeReader(file, firstLine, "JSON").read(JSON, text);
    }

    /** Reads a text that is one YAML document. */
    static Node yaml(String file, String text) {
        Node plain = PlainYaml.read(file, text);
        return plain == null ? library(file, text) : plain;
    }

    /** Reads it with the library alone. */
    static Node library(String file, String text) {
        return new TreeReader(file, 1, "YAML").read(Yaml.FACTORY, text);
    }

    private Node read(TokenStreamFactory factory, String text) {
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new ProblemException(new Problem(
                        Place.of(file, firstLine == 1 ? 0 : firstLine, 0),
                        "is empty; a " + language + " value was expected",
                        "the wrong file was given"));
            }
            Node node = value(parser, first, Place.of(file), 0);
            if (parser.nextToken() != null) {
                throw new ProblemException(new Problem(
                        here(parser, Place.of(file)),
                        "a second " + language + " value follows the first",
                        language.equals("JSON")
                                ? "this is JSON Lines: name the file .jsonl"
                                : "each needs a file of its own"));
            }
            return node;
        } catch (JacksonException e) {
            throw new ProblemException(Syntax.problem(language, e.getOriginalMessage(), place(e.getLocation())));
        }
    }

    private Node value(JsonParser parser, JsonToken token, Place path, int depth) {
        Place place = here(parser, path);
        check(parser, place, depth);
        return switch (token) {
            case START_OBJECT -> object(parser, place, depth);
            case START_ARRAY -> array(parser, place, depth);
            case VALUE_STRING -> new Node.Text(place, parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Node.Num(place, parser.getString());
            case VALUE_TRUE, VALUE_FALSE -> new Node.Bool(place, token == JsonToken.VALUE_TRUE);
            default -> new Node.Null(place);
        };
    }

    /** Keeps small inputs from growing into large trees. */
    private void check(JsonParser parser, Place place, int depth) {
        if (depth > DEEPEST) {
            throw new ProblemException(
                    Problem.of(Place.of(file, place.line(), place.column()), "is nested more than 64 levels deep"));
        }
        if (++values > MOST_VALUES) {
            throw new ProblemException(new Problem(
                    Place.of(file, place.line(), place.column()),
                    "has more than 500,000 values",
                    "this is not a listing, or it should be split into several files"));
        }
        if (Yaml.isAlias(parser)) {
            throw new ProblemException(new Problem(
                    place, "is a YAML alias; aliases are not read", "the value should be written out in full"));
        }
    }

    private Node object(JsonParser parser, Place place, int depth) {
        Map<String, Node> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            Place at = here(parser, place.step(key));
            if (key.length() > LONGEST_KEY) {
                throw new ProblemException(Problem.of(
                        Place.of(file, at.line(), at.column()),
                        "the key " + Quote.of(key) + " is longer than 200 characters"));
            }
            if (fields.containsKey(key)) {
                throw new ProblemException(new Problem(
                        at, "the key " + Quote.of(key) + " stands twice in one object", "one of the two is left over"));
            }
            fields.put(key, value(parser, parser.nextToken(), at, depth + 1));
        }
        return new Node.Obj(place, fields);
    }

    private Node array(JsonParser parser, Place place, int depth) {
        List<Node> items = new ArrayList<>();
        for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
            items.add(value(parser, t, place.step(Integer.toString(items.size())), depth + 1));
        }
        return new Node.Arr(place, items);
    }

    private Place here(JsonParser parser, Place path) {
        TokenStreamLocation at = parser.currentTokenLocation();
        return path.at(at.getLineNr() + firstLine - 1, at.getColumnNr());
    }

    private Place place(@Nullable TokenStreamLocation at) {
        return at == null || at.getLineNr() < 1
                ? Place.of(file)
                : Place.of(file, at.getLineNr() + firstLine - 1, Math.max(at.getColumnNr(), 0));
    }
}
