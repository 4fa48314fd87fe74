package dev.assay.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Eight characters at once are judged as each alone is. */
class PlainAsciiTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 8, 9, 15, 16, 17, 31})
    void each_character_at_each_place(int length) {
        for (int c = 0; c <= 0x2100; c++) {
            for (int at = 0; at < length; at++) {
                String text = "a".repeat(at) + (char) c + "~".repeat(length - at - 1);
                assertThat(PlainAscii.bytes(text)).isEqualTo(isPlain(c) ? text.getBytes(StandardCharsets.UTF_8) : null);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "is it so? then yes", "", " ", "12345678"})
    void plain_texts(String text) {
        assertThat(PlainAscii.bytes(text)).asString(StandardCharsets.UTF_8).isEqualTo(text);
    }

    @Test
    void what_no_encoding_knows_is_no_question_mark() {
        assertThat(PlainAscii.bytes("a lone surrogate \uD800 here")).isNull();
        assertThat(PlainAscii.bytes("\uDC00")).isNull();
    }

    private static boolean isPlain(int c) {
        return c >= ' ' && c <= '~' && c != '"' && c != '\\';
    }
}
