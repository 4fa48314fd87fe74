package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.testing.Run;
import dev.assay.testing.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesDocsTest {

    /** One for each rule, and the index. */
    private static final int PAGES = Samples.PACK.rules().size() + 1;

    private static final String GONE = "OLD-010";

    @TempDir
    private Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"markdown", "html"})
    void check_finds_what_is_missing_stale_or_left_over_and_writing_mends_it(String format) throws IOException {
        String end = format.equals("html") ? ".html" : ".md";
        assertThat(docs("--format", format).code()).isZero();
        Run fresh = docs("--format", format, "--check");
        assertThat(fresh.out()).isEmpty();
        assertThat(fresh.code()).isZero();

        Files.delete(temp.resolve("AUT-010" + end));
        Files.writeString(temp.resolve("AUT-020" + end), "changed");
        Files.copy(temp.resolve("AUT-030" + end), temp.resolve(GONE + end));
        Files.writeString(temp.resolve("OWN-1" + end), "somebody's own file");

        Run check = docs("--format", format, "--check");
        assertThat(check.out().lines())
                .containsExactly(
                        temp.resolve("AUT-010" + end) + ": is missing",
                        temp.resolve("AUT-020" + end) + ": is stale",
                        temp.resolve(GONE + end) + ": is left over from a rule that is gone");
        assertThat(check.err()).contains(PAGES + " pages, 3 not as they should be\n  Maybe ");
        assertThat(check.code()).isEqualTo(1);
        assertThat(temp.resolve("AUT-010" + end)).doesNotExist();
        assertThat(temp.resolve("AUT-020" + end)).hasContent("changed");

        assertThat(docs("--format", format).err()).isEqualTo(PAGES + " pages written, removed " + GONE + end + "\n");
        assertThat(docs("--format", format, "--check").code()).isZero();
        assertThat(temp.resolve("OWN-1" + end)).hasContent("somebody's own file");
    }

    @Test
    void check_writes_nothing() {
        Path none = temp.resolve("none");
        Run run = Cli.withRules("rules docs", "-o", none.toString(), "--check");
        assertThat(run.out().lines())
                .hasSize(Samples.PACK.rules().size() + 1)
                .allMatch(l -> l.endsWith(": is missing"));
        assertThat(run.code()).isEqualTo(1);
        assertThat(none).doesNotExist();
    }

    @Test
    void does_not_depend_on_where_the_pack_lies() throws IOException {
        Path copy = temp.resolve("elsewhere/pack");
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            for (Path file : files.toList()) {
                Path target = copy.resolve(Path.of("rules").relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        Path pages = temp.resolve("pages");
        Cli.withRules("rules docs", "-o", pages.toString());
        Run check = Cli.run("rules", "docs", "--rules", copy.toString(), "-o", pages.toString(), "--check");
        assertThat(check.out()).isEmpty();
        assertThat(check.code()).isZero();
    }

    @Test
    void a_file_in_the_way_is_a_problem_with_a_place() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "");
        Run run = Cli.withRules("rules docs", "-o", file.toString());
        assertThat(run.err())
                .startsWith(file + ": the pages could not be written")
                .contains("\n  Maybe ");
        assertThat(run.code()).isEqualTo(3);
    }

    private Run docs(String... arguments) {
        return Cli.withRules(
                "rules docs",
                Stream.concat(Stream.of("-o", temp.toString()), Stream.of(arguments))
                        .toArray(String[]::new));
    }
}
