package dev.assay.doc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the plain part of YAML, which most files keep to, without the library, whose loading and warming up takes longer
 * than reading: mappings and lists by indentation or in brackets, words, plain numbers, and texts in quotes without escapes,
 * which may go on over more lines that are indented further. Whatever goes beyond that, or is wrong, is left to the library.
 */
final class PlainYaml {

    /** Characters; so a text cannot hold more values than are let through. */
    private static final int LONGEST = 400_000;

    private static final int DEEPEST = 32;
    private static final int LONGEST_KEY = 200;

    private final String text;
    private int at;
    private int line = 1;
    private int lineStart;

    /** That the text goes beyond the plain part. */
    private static final class Beyond extends RuntimeException {

        private static final long serialVersionUID = 1;

        Beyond() {
            super("beyond plain YAML", null, false, false);
        }
    }

    private PlainYaml(String text) {
        this.text = text;
    }

    /** The same tree as the library gives, or null if the text has to be left to it. */
    static @Nullable Node read(String file, String text) {
        if (text.length() > LONGEST || !PlainWords.isPlain(text)) {
            return null;
        }
        PlainYaml reader = new PlainYaml(text);
        try {
            reader.skipToContent();
            Node root = reader.block(Place.of(file), 0);
            reader.insist(reader.atEnd());
            return root;
        } catch (Beyond e) {
            return null;
        }
    }

    /** A mapping or list by indentation, which begins here. */
    private Node block(Place path, int depth) {
        insist(depth < DEEPEST);
        return isDash() ? list(path, depth) : mapping(path, depth);
    }

    private Node mapping(Place path, int depth) {
        int indent = column();
        Place place = here(path);
        Map<String, Node> fields = new LinkedHashMap<>();
        do {
            int key = at;
            String name = key();
            Place own = place.step(name).at(line, key - lineStart + 1);
            insist(!fields.containsKey(name));
            fields.put(name, value(own, indent, depth + 1));
            skipToContent();
        } while (!atEnd() && column() == indent);
        insist(column() <= indent);
        return new Node.Obj(place, fields);
    }

    /** What stands behind a key: on its line, or below it. */
    private Node value(Place path, int indent, int depth) {
        skipBlanks();
        if (current() != '\n') {
            return lastOfLine(path, depth);
        }
        skipToContent();
        insist(!atEnd() && (column() > indent || (column() == indent && isDash())));
        return block(path, depth);
    }

    private Node list(Place path, int depth) {
        int indent = column();
        Place place = here(path);
        List<Node> items = new ArrayList<>();
        do {
            at++;
            skipBlanks();
            insist(!isDash() && current() != '\n');
            Place step = place.step(Integer.toString(items.size()));
            items.add(isKey() ? block(step, depth + 1) : lastOfLine(step, depth + 1));
            skipToContent();
        } while (!atEnd() && column() == indent && isDash());
        insist(column() <= indent);
        return new Node.Arr(place, items);
    }

    private Node lastOfLine(Place path, int depth) {
        Node node = single(path, false, depth);
        skipBlanks();
        insist(current() == '\n');
        return node;
    }

    /** A value that stands on one line. */
    private Node single(Place path, boolean inBrackets, int depth) {
        insist(depth < DEEPEST);
        return switch (current()) {
            case '"', '\'' -> new Node.Text(here(path), quoted());
            case '{' -> object(path, depth);
            case '[' -> array(path, depth);
            default -> word(here(path), inBrackets);
        };
    }

    private Node object(Place path, int depth) {
        Place place = here(path);
        Map<String, Node> fields = new LinkedHashMap<>();
        step();
        while (fields.isEmpty() ? current() != '}' : goesOn('}')) {
            int start = at;
            String name = key();
            Place own = place.step(name).at(line, start - lineStart + 1);
            skipBlanks();
            insist(!fields.containsKey(name));
            fields.put(name, single(own, true, depth + 1));
            skipBlanks();
        }
        at++;
        return new Node.Obj(place, fields);
    }

    private Node array(Place path, int depth) {
        Place place = here(path);
        List<Node> items = new ArrayList<>();
        step();
        while (items.isEmpty() ? current() != ']' : goesOn(']')) {
            items.add(single(place.step(Integer.toString(items.size())), true, depth + 1));
            skipBlanks();
        }
        at++;
        return new Node.Arr(place, items);
    }

    /** Whether a comma leads on, and not the bracket to the end. */
    private boolean goesOn(char end) {
        if (current() == end) {
            return false;
        }
        insist(current() == ',');
        step();
        return true;
    }

    /** Past a bracket or comma, behind which a line may end. */
    private void step() {
        int indent = indent();
        at++;
        skipBlanks();
        while (!atEnd() && current() == '\n') {
            line++;
            lineStart = ++at;
            skipBlanks();
            insist(current() == '\n' || (column() > indent && current() != '#'));
        }
    }

    /** How far lines that go on with this one must be indented, and one more. */
    private int indent() {
        int first = lineStart;
        while (text.charAt(first) == ' ') {
            first++;
        }
        return first - lineStart + (text.charAt(first) == '-' ? 2 : 0);
    }

    /** A key of letters, digits and a few signs, with its colon. */
    private String key() {
        int end = keyEnd();
        insist(end > at && end - at <= LONGEST_KEY);
        String key = text.substring(at, end);
        at = end + 1;
        return key;
    }

    private boolean isKey() {
        return keyEnd() > at;
    }

    /** Where the colon of a key stands, or this place if there is no such key. */
    private int keyEnd() {
        int end = at;
        while (end < text.length() && isOfKey(text.charAt(end), end == at)) {
            end++;
        }
        boolean colon = end < text.length() && text.charAt(end) == ':';
        return colon && (end + 1 == text.length() || isBlank(text.charAt(end + 1))) ? end : at;
    }

    private static boolean isOfKey(char c, boolean first) {
        return PlainWords.isLetter(c)
                || (!first && (PlainWords.isDigit(c) || c == '.' || c == '-' || c == '_' || c == '/'));
    }

    private String quoted() {
        char quote = current();
        int end = text.indexOf(quote, at + 1);
        insist(end >= 0);
        String value = text.indexOf('\n', at) < end ? folded(end) : text.substring(at + 1, end);
        at = end + 1;
        // a second quote behind a single one, and a backslash between double ones, are escapes
        insist(quote == '\'' ? current() != quote : value.indexOf('\\') < 0);
        return value;
    }

    /** A text in quotes over several lines: one blank stands for the end of a line and the blanks around it. */
    private String folded(int end) {
        StringBuilder value = new StringBuilder(end - at);
        int indent = indent();
        int from = at + 1;
        for (int stop = text.indexOf('\n', from); stop >= 0 && stop < end; stop = text.indexOf('\n', from)) {
            int last = stop;
            while (last > from && text.charAt(last - 1) == ' ') {
                last--;
            }
            value.append(text, from, last).append(' ');
            line++;
            lineStart = stop + 1;
            at = lineStart;
            skipBlanks();
            insist(current() != '\n' && column() > indent);
            from = at;
        }
        return value.append(text, from, end).toString();
    }

    private Node word(Place place, boolean inBrackets) {
        int start = at;
        for (char c = current(); c != '\n' && !(inBrackets && isBracket(c)); c = current()) {
            insist(c != '#' || text.charAt(at - 1) != ' ');
            at++;
            insist(c != ':' || !(isBlank(current()) || (inBrackets && isBracket(current()))));
        }
        insist(!inBrackets || current() == ',' || current() == ']' || current() == '}');
        int end = at;
        while (end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        insist(end > start);
        Node word = PlainWords.read(place, text.substring(start, end));
        if (word == null) {
            throw new Beyond();
        }
        return word;
    }

    /** Goes on to the next line that is neither empty nor a comment; the rest of this one is blank. */
    private void skipToContent() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                line++;
                lineStart = ++at;
            } else if (c == ' ') {
                at++;
            } else if (c == '#') {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else {
                return;
            }
        }
        lineStart = at;
    }

    private void skipBlanks() {
        while (current() == ' ') {
            at++;
        }
    }

    /** The character here; a line feed behind the last one. */
    private char current() {
        return at < text.length() ? text.charAt(at) : '\n';
    }

    private boolean isDash() {
        return current() == '-' && at + 1 < text.length() && isBlank(text.charAt(at + 1));
    }

    private boolean atEnd() {
        return at >= text.length();
    }

    private int column() {
        return at - lineStart;
    }

    private Place here(Place path) {
        return path.at(line, column() + 1);
    }

    private void insist(boolean plain) {
        if (!plain) {
            throw new Beyond();
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n';
    }

    private static boolean isBracket(char c) {
        return c == ',' || c == '[' || c == ']' || c == '{' || c == '}';
    }
}
