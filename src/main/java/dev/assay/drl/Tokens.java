package dev.assay.drl;

import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.doc.Quote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A position in a list of tokens, with what readers need: look, take, insist, complain. */
final class Tokens {

    private final String file;
    private final String text;
    private final List<Token> list;
    private int at;

    Tokens(String file, String text) {
        this.file = file;
        this.text = text;
        this.list = Lexer.tokens(file, text);
    }

    Token peek() {
        return list.get(at);
    }

    Token peekNext() {
        return list.get(Math.min(at + 1, list.size() - 1));
    }

    Token take() {
        Token token = list.get(at);
        if (token.kind() != Token.Kind.END) {
            at++;
        }
        return token;
    }

    boolean takeIf(String word) {
        if (peek().is(word)) {
            at++;
            return true;
        }
        return false;
    }

    Token insist(String word) {
        if (!peek().is(word)) {
            throw unexpected("`" + word + "`");
        }
        return take();
    }

    Token insist(Token.Kind kind, String what) {
        if (peek().kind() != kind) {
            throw unexpected(what);
        }
        return take();
    }

    boolean atEnd() {
        return peek().kind() == Token.Kind.END;
    }

    String between(int start, int end) {
        return text.substring(start, end);
    }

    /** How many tokens have been taken. */
    int taken() {
        return at;
    }

    /** The tokens taken since a count, one blank between them, so that equal sense gives equal text. */
    String since(int taken) {
        StringBuilder joined = new StringBuilder();
        for (Token token : list.subList(taken, at)) {
            joined.append(joined.isEmpty() ? "" : " ").append(shown(token));
        }
        return joined.toString().replace(" ,", ",");
    }

    /** The offset behind the last token taken. */
    int lastEnd() {
        return at == 0 ? 0 : list.get(at - 1).end();
    }

    Place place(Token token) {
        return Place.of(file, token.line(), token.column());
    }

    ProblemException unexpected(String expected) {
        Token token = peek();
        String found = token.kind() == Token.Kind.END ? "the end of the file" : Quote.of(shown(token));
        String maybe = expected.contains("`)`") || expected.equals("`then`") ? "a bracket is not closed" : null;
        return problem(token, found + " stands where " + expected + " was expected", maybe);
    }

    ProblemException problem(Token token, String message, @Nullable String maybe) {
        return new ProblemException(new Problem(place(token), message, maybe));
    }

    private String shown(Token token) {
        return token.kind() == Token.Kind.STRING ? between(token.start(), token.end()) : token.text();
    }
}
