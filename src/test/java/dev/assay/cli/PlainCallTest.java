package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.testing.Run;
import org.junit.jupiter.api.Test;

/** Listings alone are evaluated without setting up the command line, which must not show. */
class PlainCallTest {

    private static final String LISTING = "fixtures/listings/qwen3-coder.json";
    private static final String MISSING = "fixtures/listings/none.json";

    @Test
    void the_same_as_with_the_options_at_their_defaults() {
        Run plain = Cli.run("evaluate", LISTING, "fixtures/listings/directory.jsonl");

        assertThat(plain)
                .isEqualTo(Cli.run("evaluate", LISTING, "fixtures/listings/directory.jsonl", "--format", "text"));
        assertThat(plain.code()).isZero();
        assertThat(plain.out()).startsWith("Qwen3-Coder");
    }

    @Test
    void what_cannot_be_read_is_told_in_the_same_way() {
        Run plain = Cli.run("evaluate", LISTING, MISSING);

        assertThat(plain).isEqualTo(Cli.run("evaluate", "--color", "auto", LISTING, MISSING));
        assertThat(plain.code()).isEqualTo(4);
        assertThat(plain.err()).startsWith(MISSING + ": does not exist");
    }

    @Test
    void without_a_listing_the_command_line_complains() {
        assertThat(Cli.run("evaluate").code()).isEqualTo(2);
        assertThat(Cli.run("evaluate", LISTING, "--nonsense").err()).contains("--nonsense");
    }
}
