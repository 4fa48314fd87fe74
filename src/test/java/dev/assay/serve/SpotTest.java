package dev.assay.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Evidence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Evidence is found in the text, however the document writes its values. */
class SpotTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "{'d': 'runs shell'} | /d | shell | shell",
                "{'d': 'a \\'q\\' runs \\u0073hell'} | /d#6-16 | runs shell | runs \\u0073hell",
                "{'d': 'a \\'q\\' runs'} | /d | runs | runs",
                "{'a': [1, {'d': 'x'}, {'d': 'x'}]} | /a/2/d | x | x",
                "{'a~b': {'c/d': 'x'}} | /a~0b/c~1d | null | x",
                "{'skills': [{'id': 'x'}]} | /skills | skills | skills",
                "{'hint': true} | /hint | true | true",
                "{'d': 'twice twice'} | /d#6-11 | twice | twice",
                "d: runs shell commands | /d | shell | shell",
                "d: >\\n  runs\\n  shell commands | /d | runs shell | runs\\n  shell",
                "---\\nname: x\\ntools: Bash, Read\\n---\\nbody | /tools#6-10 | Read | Read",
                "plain words | 6-11 | words | words",
                "plain words | # | words | words",
                "plain words | /nowhere | words | words",
                "plain words | 6-9999 | words | words",
                "plain words | /x | nothing | ''",
                "present: [tool.shell] | /present/0 | null | tool.shell"
            })
    void finds_the_words(String text, String at, String quote, String found) {
        String document = text.replace('\'', '"').replace("\\n", "\n");
        Span span = new Spot(document).of(new Evidence(quote, at), 0);
        assertThat(span == null ? "" : document.substring(span.start(), span.end()))
                .isEqualTo(found.replace("\\n", "\n"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void a_place_is_that_of_its_own_listing(int index) {
        String document = "[{\"d\": \"shell\"},\n{\"d\": \"shell\"}]".replace("[{", "[ {");
        Span span = new Spot(document).of(new Evidence("shell", "/d"), index);
        assertThat(span).isNotNull();
        assertThat(document.substring(0, span.start())
                        .chars()
                        .filter(c -> c == '\n')
                        .count())
                .isEqualTo(index);
    }
}
