package dev.assay.drl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.doc.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"plain\"           | plain",
                "\"\"                | ``",
                "'single \" quote'   | single \" quote",
                "\"a \\\" b\"        | a \" b",
                "\"ends so \\\\\"    | ends so \\",
                "\"\\n is no line\"  | n is no line",
                "\"one\" \"two \\\" \" | one"
            })
    void a_text_means_what_stands_between_its_quotes(String drl, String meaning) {
        Token first = Lexer.tokens("x.drl", drl).get(0);

        assertThat(first.kind()).isEqualTo(Token.Kind.STRING);
        assertThat(first.text()).isEqualTo(meaning);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"open", "\"open\nnext\"", "\"open\\\"", "\"open\\", "\"open\\\n\"", "'open\""})
    void a_text_ends_on_its_line(String drl) {
        assertThatThrownBy(() -> Lexer.tokens("x.drl", "rule\n  " + drl))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("x.drl:2:3: the text that begins here has no closing quote");
    }

    @Test
    void tokens_know_where_they_stand() {
        assertThat(Lexer.tokens("x.drl", "a1 /* b\n */ >= \"x\" // c\n $d.5"))
                .extracting(t -> t.text() + "@" + t.line() + ":" + t.column() + (t.beginsLine() ? "!" : ""))
                .containsExactly("a1@1:1!", ">=@2:5!", "x@2:8", "$d@3:2!", ".@3:4", "5@3:5", "@3:6");
    }
}
