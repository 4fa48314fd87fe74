package dev.assay.drl;

import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import java.util.ArrayList;
import java.util.List;

/** Cuts a DRL text into tokens; comments and blanks fall away. */
final class Lexer {

    private final String file;
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;

    private Lexer(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /** All tokens, the last of kind END. */
    static List<Token> tokens(String file, String text) {
        return new Lexer(file, text).run();
    }

    private List<Token> run() {
        while (true) {
            skip();
            int start = at;
            if (at >= text.length()) {
                add(Token.Kind.END, "", start);
                return tokens;
            }
            char c = text.charAt(at);
            if (c == '"' || c == '\'') {
                string(c);
            } else if (isLetter(c) || Character.isJavaIdentifierStart(c)) {
                while (at < text.length() && isPart(text.charAt(at))) {
                    at++;
                }
                add(Token.Kind.WORD, text.substring(start, at), start);
            } else if (c >= '0' && c <= '9') {
                while (at < text.length() && isDigitOrDot(text.charAt(at))) {
                    at++;
                }
                add(Token.Kind.NUMBER, text.substring(start, at), start);
            } else {
                at += isLong(c) ? 2 : 1;
                add(Token.Kind.SIGN, text.substring(start, at), start);
            }
        }
    }

    /** Whether a sign of two characters begins here: {@code == != <= >= && ||}. */
    private boolean isLong(char c) {
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        return "&|".indexOf(c) >= 0 ? next == c : next == '=' && "=!<>".indexOf(c) >= 0;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isPart(char c) {
        return isLetter(c) || Character.isJavaIdentifierPart(c);
    }

    private static boolean isDigitOrDot(char c) {
        return (c >= '0' && c <= '9') || c == '.';
    }

    private void string(char quote) {
        int start = at++;
        int lineEnd = text.indexOf('\n', at);
        String rest = text.substring(at, lineEnd < 0 ? text.length() : lineEnd);
        int end = rest.indexOf(quote);
        int escape = rest.indexOf('\\');
        String value;
        if (escape >= 0 && escape < end) {
            StringBuilder plain = new StringBuilder();
            for (end = 0; end < rest.length() && rest.charAt(end) != quote; end++) {
                if (rest.charAt(end) == '\\' && end + 1 < rest.length()) {
                    end++;
                }
                plain.append(rest.charAt(end));
            }
            value = plain.toString();
        } else {
            value = rest.substring(0, Math.max(end, 0));
        }
        if (end < 0 || end >= rest.length()) {
            throw problem(
                    start, "the text that begins here has no closing quote", "a quote within it needs a backslash");
        }
        at += end + 1;
        add(Token.Kind.STRING, value, start);
    }

    private void skip() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                line++;
                lineStart = ++at;
            } else if (c == ' ' || Character.isWhitespace(c)) {
                at++;
            } else if (c != '/') {
                return;
            } else if (text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (text.startsWith("/*", at)) {
                comment();
            } else {
                return;
            }
        }
    }

    private void comment() {
        int start = at;
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
            throw problem(start, "the comment that begins here has no end", "`*/` is missing");
        }
        for (; at < end + 2; at++) {
            if (text.charAt(at) == '\n') {
                line++;
                lineStart = at + 1;
            }
        }
    }

    private void add(Token.Kind kind, String value, int start) {
        boolean beginsLine = tokens.isEmpty() || tokens.get(tokens.size() - 1).line() < line;
        tokens.add(new Token(kind, value, line, start - lineStart + 1, start, at, beginsLine));
    }

    private ProblemException problem(int start, String message, String maybe) {
        return new ProblemException(new Problem(Place.of(file, line, start - lineStart + 1), message, maybe));
    }
}
