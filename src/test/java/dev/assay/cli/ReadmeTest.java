package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.rule.Rule;
import dev.assay.testing.Run;
import dev.assay.testing.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the README and the page about differences show is what the program does. */
class ReadmeTest {

    private static final String PROMPT = "$ ./assay ";

    @ParameterizedTest
    @CsvSource({"README.md, 3", "docs/diff.md, 5", "docs/policies.md, 1"})
    void shows_real_output(Path page, int least) throws IOException {
        List<String> lines = Files.readAllLines(page);
        int commands = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(PROMPT)) {
                List<String> shown = new ArrayList<>();
                for (int j = i + 1;
                        !lines.get(j).startsWith("$") && !lines.get(j).startsWith("```");
                        j++) {
                    shown.add(lines.get(j));
                }
                check(lines.get(i).substring(PROMPT.length()), shown);
                commands++;
            }
        }
        assertThat(commands).isGreaterThanOrEqualTo(least);
    }

    private static void check(String command, List<String> shown) {
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        if (!words.contains("--rules")) {
            words.addAll(List.of("--rules", "rules"));
        }
        Run run = Cli.run(words.toArray(String[]::new));
        List<String> real = run.out().lines().toList();
        int at = 0;
        for (String line : shown) {
            if (!line.isBlank() && !line.equals("…")) {
                int found = real.subList(at, real.size()).indexOf(line);
                assertThat(found).as("the line `%s` of `%s`", line, command).isNotNegative();
                at += found + 1;
            }
        }
    }

    @Test
    void quotes_a_rule_as_it_stands() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String quoted = readme.substring(readme.indexOf("```\nrule \"") + 4, readme.indexOf("\nend\n```") + 4);
        Rule rule = Samples.PACK.find(quoted.substring(6, quoted.indexOf(' ', 6)));
        assertThat(rule).isNotNull();
        assertThat(quoted).isEqualTo(rule.source());
    }
}
