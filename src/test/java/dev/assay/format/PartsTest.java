package dev.assay.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The small parts that tables are read with. */
class PartsTest {

    @ParameterizedTest
    @CsvSource({
        "bash, Bash, true",
        "bash(*, 'Bash(git:*)', true",
        "'bash(\\*)', 'Bash(git)', false",
        "'bash(\\*)', 'Bash(*)', true",
        "*, '', true",
        "a*b*c, aXbYc, true",
        "a*b*c, aXbY, false",
        "https://*, http://x, false"
    })
    void patterns(String pattern, String text, boolean fits) {
        assertThat(Glob.matches(pattern, text)).isEqualTo(fits);
    }

    @Test
    void a_pattern_of_many_stars_takes_no_longer_than_it_must() {
        assertThat(Glob.matches("a*".repeat(50) + "b", "a".repeat(20_000))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"readFile", "read_file", "READ-FILE", "read.file", "Read File"})
    void names_fall_into_words(String name) {
        assertThat(Words.of(name)).containsExactly("read", "file");
    }

    @Test
    void humps_of_capitals_stay_together() {
        assertThat(Words.of("parseHTTPResponse2x")).containsExactly("parse", "http", "response2x");
    }

    @ParameterizedTest
    @CsvSource({"run|exec command, true", "exec*, false", "command run, false", "com*, true"})
    void phrases_of_words(String phrase, boolean there) {
        assertThat(Words.has(List.of("please", "run", "command"), Words.phrase(phrase)))
                .isEqualTo(there);
    }

    @Test
    void lists_that_are_written_as_one_text() {
        String text = "Bash(git add, git commit) Read,  Write";
        assertThat(Spans.of(text).stream().map(s -> text.substring(s[0], s[1])))
                .containsExactly("Bash(git add, git commit)", "Read", "Write");
        assertThat(Spans.of("Bash(open")).hasSize(1);
    }

    @Test
    void markup_leaves_everything_else_in_its_place() {
        assertThat(Markup.blank("a <b>c</b> <!-- d\ne --> 1 < 2 <open"))
                .isEqualTo("a" + " ".repeat(4) + "c" + " ".repeat(11) + "\n" + " ".repeat(6) + "1 < 2 <open");
    }
}
