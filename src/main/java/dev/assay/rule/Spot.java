package dev.assay.rule;

import dev.assay.doc.Place;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the place of a word within a rule. What is not found stands where the rule begins. */
public final class Spot {

    private static final Pattern WHEN = Pattern.compile("(?m)^\\s*(when)\\b");
    private static final Pattern COUNT = Pattern.compile("(?:count|sum|min|max) of (.*\\)) \\S+ \\S+");

    private Spot() {}

    /** A word, wherever it first stands in the rule. */
    public static Place word(Rule rule, String word) {
        return at(rule, code(rule).indexOf(word));
    }

    /** The value of a metadata key. */
    public static Place value(Rule rule, String key) {
        Matcher value = Pattern.compile("@" + key + "\\s*\\(\\s*").matcher(code(rule));
        return value.find() ? at(rule, value.end()) : word(rule, "@" + key);
    }

    /** The title, behind the id. */
    public static Place title(Rule rule) {
        return word(rule, rule.title());
    }

    /** A part of the condition; if it cannot be told apart, the word {@code when}. */
    public static Place condition(Rule rule, Condition part) {
        String code = code(rule);
        Matcher when = WHEN.matcher(code);
        if (!when.find()) {
            return rule.place();
        }
        Matcher found = Pattern.compile(loose(part.text())).matcher(code);
        return at(rule, found.find(when.end()) ? found.start() : when.start(1));
    }

    /** The rule's text without comments; everything else keeps its place. */
    public static String code(Rule rule) {
        StringBuilder code = new StringBuilder(rule.source());
        for (int i = 0; i < code.length(); i++) {
            if (code.charAt(i) == '"') {
                for (i++; i < code.length() && code.charAt(i) != '"' && code.charAt(i) != '\n'; i++) {
                    i += code.charAt(i) == '\\' ? 1 : 0;
                }
            } else if (code.charAt(i) == '/' && i + 1 < code.length()) {
                int end = code.charAt(i + 1) == '/'
                        ? code.indexOf("\n", i)
                        : code.charAt(i + 1) == '*' ? code.indexOf("*/", i + 2) + 2 : i;
                int stop = end < i ? code.length() : end;
                for (int k = i; k < stop; k++) {
                    code.setCharAt(k, code.charAt(k) == '\n' ? '\n' : ' ');
                }
                i = Math.max(i, stop - 1);
            }
        }
        return code.toString();
    }

    private static String loose(String text) {
        String shown = COUNT.matcher(text).replaceAll("$1");
        StringBuilder regex = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            quoted ^= c == '"';
            if (quoted || c == '"' || Character.isLetterOrDigit(c)) {
                regex.append(Pattern.quote(Character.toString(c)));
            } else if (!Character.isWhitespace(c)) {
                regex.append("\\s*")
                        .append(Pattern.quote(Character.toString(c)))
                        .append("\\s*");
            } else {
                regex.append("\\s*");
            }
        }
        return regex.toString().replaceAll("(?:\\\\s\\*)+", "\\\\s*").replaceAll("^\\\\s\\*|\\\\s\\*$", "");
    }

    private static Place at(Rule rule, int offset) {
        if (offset < 0) {
            return rule.place();
        }
        String before = rule.source().substring(0, offset);
        int lines = (int) before.chars().filter(c -> c == '\n').count();
        int column = lines == 0 ? rule.place().column() + offset : offset - before.lastIndexOf('\n');
        return Place.of(rule.place().file(), rule.place().line() + lines, column);
    }
}
