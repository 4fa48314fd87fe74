package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.testing.Run;
import dev.assay.testing.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follows docs/add-a-rule.md word by word in a copy of the rules. */
class AddARulePageTest {

    private static final Path PAGE = Path.of("docs/add-a-rule.md");

    @TempDir
    private Path clone;

    @Test
    void every_command_does_what_the_page_shows() throws IOException {
        Trees.copy(Path.of("rules"), clone.resolve("rules"));
        int commands = 0;
        for (Page.Step step : Page.steps(PAGE)) {
            if (step instanceof Page.FileToWrite file) {
                Files.writeString(clone.resolve(file.path()), file.text());
            } else if (step instanceof Page.Command command) {
                check(command);
                commands++;
            }
        }
        assertThat(commands).isGreaterThanOrEqualTo(5);
        assertThat(Cli.run("rules", "test", "--rules", clone.resolve("rules").toString())
                        .code())
                .isZero();
    }

    @Test
    void the_page_is_one_page_of_six_steps() throws IOException {
        List<String> lines = Files.readAllLines(PAGE);
        assertThat(lines).hasSizeLessThan(150);
        assertThat(lines.stream().filter(l -> l.startsWith("## ")).map(l -> l.substring(3, 4)))
                .containsExactly("1", "2", "3", "4", "5", "6");
    }

    private void check(Page.Command command) throws IOException {
        List<String> words = new ArrayList<>(Page.words(command.line()));
        if (words.subList(0, 2).equals(List.of("cp", "-r"))) {
            Trees.copy(clone.resolve(words.get(2)), clone.resolve(words.get(3)));
            return;
        }
        assertThat(words.remove(0)).isEqualTo("./assay");
        words.replaceAll(w -> !w.equals("rules") && Files.exists(clone.resolve(w))
                ? clone.resolve(w).toString()
                : w);
        words.addAll(List.of("--rules", clone.resolve("rules").toString()));
        Run run = Cli.run(words.toArray(String[]::new));
        assertThat(run.code()).as("%s%n%s", command.line(), run.err()).isZero();
        assertThat(run.out()
                        .replace(" --rules " + clone.resolve("rules"), "")
                        .replace(clone + "/", "")
                        .lines())
                .as(command.line())
                .containsSubsequence(command.shown());
    }
}
