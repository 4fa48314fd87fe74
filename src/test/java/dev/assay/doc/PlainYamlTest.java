package dev.assay.doc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plain YAML read without the library is the library's tree, or left to the library. */
class PlainYamlTest {

    /** What YAML gives a meaning to, and what stands around it. */
    private static final List<String> PIECES = List.of(
            "\n", "\n  ", "\n- ", " ", "  ", ": ", ":", "-", "- ", "#", " #", "\"", "'", ", ", "[", "]", "{", "}", "\\",
            "|", ">", "&a ", "*a", "!!str ", "%", "@", "`", "?", "? ", "~", "=", "<<", "\t", "\r", "0", "1", "07",
            "1.5", "0.5", "00.5", "1.", "$", "-1", "1e3", "0x1F", "1_000", "true", "No", "null", ".inf", "NaN", "---",
            "...", "é", "—", "\u00a0", "😀", "a");

    private static Stream<Path> shipped() throws IOException {
        try (Stream<Path> files = Stream.of("rules", "policies", "fixtures", "examples")
                .map(Path::of)
                .flatMap(PlainYamlTest::files)) {
            return files.toList().stream();
        }
    }

    private static Stream<Path> files(Path directory) {
        try {
            return Files.walk(directory)
                    .filter(f -> f.toString().matches(".*\\.ya?ml"))
                    .sorted();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void every_file_as_it_is(Path file) throws IOException {
        holds(Files.readString(file));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void every_file_with_slips(Path file) throws IOException {
        String text = Files.readString(file);
        Random random = new Random(text.length());
        for (int i = 0; i < 60; i++) {
            StringBuilder changed = new StringBuilder(part(text, random));
            for (int slips = random.nextInt(3); slips >= 0; slips--) {
                int from = random.nextInt(changed.length() + 1);
                int to = Math.min(changed.length(), from + random.nextInt(3));
                changed.replace(from, to, PIECES.get(random.nextInt(PIECES.size())));
            }
            holds(changed.toString());
        }
    }

    /** Some lines from one on, so that a slip is not lost in a long file. */
    private static String part(String text, Random random) {
        String[] lines = text.split("\n", -1);
        int from = random.nextInt(lines.length);
        int to = Math.min(lines.length, from + 1 + random.nextInt(30));
        return String.join("\n", List.of(lines).subList(from, to));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void pieces_thrown_together(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 4_000; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "a: " : "- ");
            for (int pieces = random.nextInt(12); pieces > 0; pieces--) {
                text.append(random.nextInt(3) == 0 ? "b" : PIECES.get(random.nextInt(PIECES.size())));
            }
            holds(text.toString());
        }
    }

    private static void holds(String text) {
        Node plain = PlainYaml.read("a.yaml", text);
        if (plain != null) {
            assertThat(shown(plain)).as(text).isEqualTo(library(text));
        }
    }

    private static String library(String text) {
        try {
            return shown(TreeReader.library("a.yaml", text));
        } catch (ProblemException e) {
            return e.getMessage();
        }
    }

    private static String shown(Node node) {
        StringBuilder shown = new StringBuilder();
        show(node, shown);
        return shown.toString();
    }

    private static void show(Node node, StringBuilder shown) {
        shown.append(node.place()).append(' ').append(node.place().pointer()).append(' ');
        if (node instanceof Node.Obj object) {
            shown.append("{\n");
            object.fields().forEach((key, value) -> {
                shown.append(key).append(" = ");
                show(value, shown);
            });
            shown.append("}\n");
        } else if (node instanceof Node.Arr array) {
            shown.append("[\n");
            array.items().forEach(item -> show(item, shown));
            shown.append("]\n");
        } else {
            shown.append(node).append('\n');
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"pack.yaml", "vocabulary.yaml", "classes.yaml", "lexicon/tools.yaml", "import/refusals.yaml"})
    void what_every_run_reads_is_plain(String file) throws IOException {
        assertThat(PlainYaml.read(file, Files.readString(Path.of("rules", file))))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "a: yes ~ a word that older versions take for a truth value",
                "a: 1.5e3 ~ a number with an exponent",
                "a: 010 ~ an octal number of older versions",
                "a: x # y ~ a comment behind a value",
                "a: \"\\u0041\" ~ an escape",
                "a: *b ~ an alias",
                "a: ~ nothing",
                "'a': 1 ~ a key in quotes",
                "- - a ~ a list in a list",
                "a: [b,] ~ a comma before the bracket"
            })
    void the_rest_is_left_to_the_library(String text, String why) {
        assertThat(PlainYaml.read("a.yaml", text)).as(why).isNull();
    }

    @Test
    void twice_the_same_key_is_left_to_the_library() {
        assertThat(PlainYaml.read("a.yaml", "a: 1\na: 2\n")).isNull();
        assertThat(PlainYaml.read("a.yaml", "a: {b: 1, b: 2}\n")).isNull();
    }

    @Test
    void neither_length_nor_depth_is_without_bound() {
        assertThat(PlainYaml.read("a.yaml", "a: " + "[".repeat(100_000) + "]".repeat(100_000)))
                .isNull();
        assertThat(PlainYaml.read("a.yaml", "a: " + "b".repeat(400_000))).isNull();
        assertThat(PlainYaml.read("a.yaml", "a: \"" + "b".repeat(300_000))).isNull();
    }
}
