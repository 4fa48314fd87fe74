package dev.assay.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.doc.Documents;
import dev.assay.doc.Node;
import dev.assay.doc.Quote;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is JSON, says the same, and shows everything. */
class JsonTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void any_text_comes_back_and_nothing_in_the_output_is_invisible(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            String text = text(random);
            Json json = new Json(i % 2 == 0);
            json.startObject();
            json.text("t", text);
            json.endObject();
            String written = new String(json.line(), StandardCharsets.UTF_8);
            assertThat(Quote.isVisible(written)).isTrue();
            Node.Obj read = (Node.Obj) Documents.json("x.json", 1, written);
            assertThat(((Node.Text) read.fields().get("t")).value()).isEqualTo(text);
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(40);
        for (int i = 0; i < length; i++) {
            int kind = random.nextInt(4);
            text.appendCodePoint(
                    kind == 0
                            ? random.nextInt(0x20)
                            : kind == 1 ? random.nextInt(0x80) : kind == 2 ? random.nextInt(0xD800) : 0x1F600 + i);
        }
        return text.toString();
    }

    @Test
    void controls_and_pairs_are_escaped_and_other_letters_are_not() {
        StringWriter out = new StringWriter();
        JsonTree.write(List.of("é — \u202E\u007F\u0001\n\"\\", "\uD83D\uDE00"), out, false);
        assertThat(out.toString()).isEqualTo("[\"é — \\u202E\\u007F\\u0001\\n\\\"\\\\\",\"\\uD83D\\uDE00\"]\n");
    }

    @Test
    void empty_lists_and_objects_stay_on_their_line() {
        StringWriter out = new StringWriter();
        JsonTree.write(Map.of("a", List.of(List.of(), Map.of())), out);
        assertThat(out.toString()).isEqualTo("{\n  \"a\" : [\n    [ ],\n    { }\n  ]\n}\n");
    }
}
