package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.testing.Golden;
import dev.assay.testing.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a listing file holds, the answer is a message with a place, and never a stack trace. */
class BrokenListingsTest {

    private static final Path BROKEN = Path.of("fixtures/broken/listings");

    @TempDir
    private Path temp;

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(BROKEN)) {
            return files.filter(f -> !f.toString().endsWith(".txt")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_broken_listing_is_refused_with_the_message_beside_it(Path file) throws IOException {
        Run run = Cli.withRules("evaluate", "--format", "jsonl", file.toString());
        Golden.check(Path.of(file + ".txt"), run.err());
        int good = (int) run.out().lines().count();
        assertThat(run.code()).isEqualTo(good > 0 ? 4 : 3);
    }

    @Test
    void the_good_listings_of_a_partly_broken_file_are_assessed() {
        Run lines = Cli.withRules(
                "evaluate",
                "--format",
                "jsonl",
                BROKEN.resolve("lines-some-broken.jsonl").toString());
        assertThat(lines.out().lines().map(l -> l.substring(0, 27)))
                .containsExactly("{\"formatVersion\":1,\"id\":\"a\"", "{\"formatVersion\":1,\"id\":\"c\"");
        Run list = Cli.withRules(
                "evaluate",
                "--format",
                "jsonl",
                BROKEN.resolve("mixed-list.json").toString());
        assertThat(list.out().lines().map(l -> l.replaceAll(".*?\"id\":\"([^\"]*)\".*", "$1")))
                .containsExactly("good", "also-good");
    }

    @Test
    void a_missing_file() {
        refused(Path.of("no/such/file.json"), "no/such/file.json: does not exist");
    }

    @Test
    void a_directory() {
        refused(temp, "is a directory; a file was expected");
    }

    @Test
    void ten_thousand_levels_of_nesting() throws IOException {
        refused(write("[".repeat(10_000) + "]".repeat(10_000)), "is nested more than 64 levels deep");
        refused(write("{\"id\":".repeat(10_000)), "is nested more than 64 levels deep");
    }

    @Test
    void fifty_megabytes() throws IOException {
        refused(write("{\"id\": \"" + "a".repeat(50 << 20) + "\"}"), "is larger than 32 MiB");
    }

    @Test
    void a_number_with_a_million_digits() throws IOException {
        refused(
                write("{\"id\": \"x\", \"scoring\": {\"threatMultiplier\": " + "1".repeat(1_000_000) + "}}"),
                "Number value length");
    }

    @Test
    void a_small_file_that_would_grow_into_a_large_tree() throws IOException {
        refused(
                write("{\"id\":\"x\",\"" + "k".repeat(49_000) + "\":[" + "0,".repeat(100_000) + "0]}"),
                "is longer than 200 characters");
        refused(write("[" + "0,".repeat(600_000) + "0]"), "has more than 500,000 values");
    }

    @Test
    void a_hundred_thousand_capabilities() throws IOException {
        String ids = "\"tool.shell\",".repeat(100_000);
        refused(
                write("{\"id\": \"x\", \"present\": [" + ids + "\"tool.any\"]}"),
                "has 100001 entries; at most 1,000 were expected");
    }

    @Test
    void more_problems_than_anybody_reads() throws IOException {
        Path file = write("[" + "0,".repeat(300) + "0]");
        Run run = Cli.withRules("evaluate", file.toString());
        assertThat(run.err().lines().filter(l -> l.contains("a listing is an object")))
                .hasSize(100);
        assertThat(run.err()).endsWith("and 201 more problems\n");
        assertThat(run.code()).isEqualTo(3);
    }

    @Test
    void a_file_name_that_a_terminal_would_obey() throws IOException {
        Path file = Files.writeString(temp.resolve("b\u001B[2J.json"), "{");
        assertThat(Cli.withRules("evaluate", file.toString()).err())
                .contains("b\\u001B[2J.json:1:")
                .doesNotContain("\u001B");
    }

    @Test
    void an_id_that_does_not_fit_on_a_line() throws IOException {
        refused(write("{\"id\": \"" + "a".repeat(201) + "\"}"), "at most 200 visible characters were expected");
        refused(write("{\"id\": \"a\\nb\"}"), "`a\\u000Ab`; at most 200 visible characters were expected");
    }

    @Test
    void bytes_that_are_not_utf_8() throws IOException {
        Path file = Files.write(
                temp.resolve("latin.json"), "{\n\"id\": \"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1));
        refused(file, "latin.json:2: byte 0xE9 at offset 12 is not valid UTF-8");
    }

    @Test
    void utf_16() throws IOException {
        Path file = Files.write(temp.resolve("wide.json"), "{\"id\": \"x\"}".getBytes(StandardCharsets.UTF_16));
        refused(file, "is UTF-16; UTF-8 was expected");
    }

    @Test
    void binary_content() throws IOException {
        Path file = Files.write(temp.resolve("image.json"), new byte[] {0x50, 0x4B, 3, 4, 0, 0, 0});
        refused(file, "image.json:1:1: is not valid JSON");
    }

    @Test
    void a_byte_order_mark_is_no_fault() throws IOException {
        Path file = Files.writeString(temp.resolve("bom.json"), "\uFEFF{\"id\": \"x\"}");
        assertThat(Cli.withRules("evaluate", file.toString()).code()).isZero();
    }

    @Test
    void the_same_id_in_two_files_of_one_run() throws IOException {
        Path one = Files.writeString(temp.resolve("one.json"), "{\"id\": \"x\"}");
        Path two = Files.writeString(temp.resolve("two.json"), "{\"id\": \"x\"}");
        Run run = Cli.withRules("evaluate", "--format", "jsonl", one.toString(), two.toString());
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.out().lines()).hasSize(1);
        assertThat(run.err()).contains("two.json:1:1: /id: the id `x` is taken by the listing at " + one + ":1:1");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(temp.resolve("input.json"), text);
    }

    private static void refused(Path file, String message) {
        Run run = Cli.withRules("evaluate", file.toString());
        assertThat(run.err()).contains(message).doesNotContain("\tat ").doesNotContain("Exception");
        assertThat(run.err().lines().count()).as("lines").isLessThanOrEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isEqualTo(3);
    }
}
