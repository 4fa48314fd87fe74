package dev.assay.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTest {

    @Test
    void eighty_characters_stay_and_more_are_cut_to_eighty() {
        assertThat(Text.cut("a".repeat(80))).isEqualTo("a".repeat(80));
        assertThat(Text.cut("a".repeat(81))).isEqualTo("a".repeat(79) + "…");
    }

    @Test
    void nothing_breaks_the_line() {
        assertThat(Text.cut("a\nb\tc\u2028d\0e")).isEqualTo("a�b�c�d�e");
    }
}
