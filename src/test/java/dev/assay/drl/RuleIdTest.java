package dev.assay.drl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleIdTest {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*-\\d+");

    @ParameterizedTest
    @ValueSource(strings = {"AUT-030", "A-1", "ORG-2-X9-7", "A1-B-0"})
    void ids(String text) {
        assertThat(RuleId.isOne(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", "-1", "A", "A-", "A--1", "1A-1", "A-B", "A-1-", "a-1", "A-1b", "A_-1", "A-٣", "Ä-1"})
    void no_ids(String text) {
        assertThat(RuleId.isOne(text)).isFalse();
    }

    static IntStream seeds() {
        return IntStream.range(0, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_same_as_the_regular_expression(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int left = random.nextInt(8); left > 0; left--) {
                text.append("ABZ019--a ".charAt(random.nextInt(10)));
            }
            assertThat(RuleId.isOne(text.toString()))
                    .as("`%s`", text)
                    .isEqualTo(FORM.matcher(text).matches());
        }
    }
}
