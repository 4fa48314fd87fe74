package dev.assay.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of files, whatever an id holds. */
class SingleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "qwen3-coder",
                "../../etc/passwd",
                "..",
                ".",
                "",
                "C:\\windows\\con",
                "a/b",
                "a\u0000b",
                "-rf",
                "名前",
                "\u202Egnp",
                "\uD800",
                "<script>alert(1)</script>",
                "aux.html",
                "a very long id that goes on and on and on and on and on and on and on"
            })
    void hold_letters_digits_and_a_digest(String id) {
        assertThat(Single.file(id, "sha256:1"))
                .matches(Single.NAME)
                .doesNotStartWith("-")
                .hasSizeLessThan(64);
    }

    @Test
    void differ_where_ids_or_listings_do() {
        assertThat(Single.file("qwen3-coder", "sha256:1"))
                .startsWith("qwen3-coder-")
                .endsWith(".html");
        assertThat(Single.file("a b", "sha256:1")).isNotEqualTo(Single.file("a-b", "sha256:1"));
        assertThat(Single.file("A", "sha256:1")).isNotEqualToIgnoringCase(Single.file("a", "sha256:1"));
        assertThat(Single.file("a", "sha256:1")).isNotEqualTo(Single.file("a", "sha256:2"));
        assertThat(Single.file("a", "sha256:1")).isEqualTo(Single.file("a", "sha256:1"));
    }
}
