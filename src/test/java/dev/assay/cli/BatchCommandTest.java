package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.testing.Run;
import dev.assay.testing.TinyPack;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code batch}, and its process killed while it works. */
class BatchCommandTest {

    private static final int RECORDS = 2_500;

    @TempDir
    private Path temp;

    @Test
    void writes_the_lines_that_evaluate_writes() throws IOException {
        for (String file : List.of(
                "fixtures/listings/directory.jsonl",
                "fixtures/listings/qwen3-coder.json",
                "fixtures/formats/ai-catalog/guild.json")) {
            Path out = temp.resolve(file.replace('/', '-') + ".out");
            Run batch = Cli.withRules("batch", file, "-o", out.toString());
            Run evaluate = Cli.withRules("evaluate", "-f", "jsonl", file);
            assertThat(Files.readString(out)).isEqualTo(evaluate.out());
            assertThat(batch.code()).as(batch.err()).isEqualTo(evaluate.code());
        }
    }

    @Test
    void reads_a_tree_of_several_formats_as_evaluate_does() throws IOException {
        Path tree = temp.resolve("tree");
        for (String format : List.of("ai-catalog", "record", "skill", "mcp-server")) {
            Files.createDirectories(tree.resolve(format));
            for (String file : ListingFiles.of(List.of("fixtures/formats/" + format))) {
                Files.copy(
                        Path.of(file),
                        tree.resolve(format).resolve(Path.of(file).getFileName()));
            }
        }
        Path out = temp.resolve("out.jsonl");
        Run batch = Cli.withRules("batch", tree.toString(), "-o", out.toString());
        assertThat(batch.code()).as(batch.err()).isEqualTo(4);
        assertThat(batch.err())
                .contains("16 records: 21 listings assessed, 1 failed, ", "guild.json:10:5: /entries/4: ");
        List<String> files = ListingFiles.of(List.of(tree.toString()));
        Run evaluate = Cli.withRules("evaluate -f jsonl", files.toArray(String[]::new));
        assertThat(Files.readString(out)).isEqualTo(evaluate.out());
        assertThat(evaluate.code()).isEqualTo(4);
    }

    @Test
    void writes_a_table_without_formulas() throws IOException {
        Path in = Files.writeString(temp.resolve("in.jsonl"), """
                {"id": "a", "name": "=HYPERLINK(\\"http://x\\")", "present": ["tool.shell", "kind.agent"]}
                {"id": "b", "name": "Two, \\"quoted\\"\\nlines"}
                """);
        Path out = temp.resolve("out.csv");
        assertThat(Cli.withRules("batch", in.toString(), "-o", out.toString()).code())
                .isZero();
        List<String> rows = Files.readAllLines(out);
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0))
                .startsWith("id,name,score,low,high,severity,posture,autonomy,")
                .endsWith(",opacity,layer_1,layer_2,layer_3,layer_4,layer_5,layer_6,layer_7,"
                        + "threats,open_questions,coverage");
        assertThat(rows.get(1)).startsWith("\"a\",\"'=HYPERLINK(\"\"http://x\"\")\",");
        assertThat(rows.get(2)).startsWith("\"b\",\"Two, \"\"quoted\"\"\\u000Alines\",");
    }

    @Test
    void says_by_its_exit_code_what_came_of_it() throws IOException {
        Path good = Files.writeString(temp.resolve("good.yaml"), "id: g\npresent: [kind.tool-server]\n");
        Path some = Files.writeString(temp.resolve("some.jsonl"), "{\"id\": \"a\"}\n{\"id\": 5}\n");
        Path none = Files.writeString(temp.resolve("none.jsonl"), "{\n");
        assertThat(batch(good).code()).isZero();
        assertThat(batch(good, "--fail-on", "low").code()).isEqualTo(1);
        assertThat(batch(good, "--fail-on", "critical").code()).isZero();
        assertThat(batch(some, "--fail-on", "low").code()).isEqualTo(4);
        assertThat(batch(none).code()).isEqualTo(3);
        assertThat(batch(temp.resolve("missing")).err()).contains("missing: does not exist");
        assertThat(batch(temp.resolve("missing")).code()).isEqualTo(3);
        assertThat(batch(good, "--from", "a2b").err()).contains("there is no format `a2b`", "Maybe `a2a` is meant");
        assertThat(batch(good, "--workers", "0").code()).isEqualTo(2);
        assertThat(batch(good, "--resume").code()).isEqualTo(2);
        assertThat(Cli.withRules("batch", good.toString()).code()).isEqualTo(2);
        assertThat(Cli.withRules("batch", good.toString(), "-o", good.toString())
                        .err())
                .contains("is another file of this run");
    }

    @Test
    void a_fault_in_tables_that_only_some_listings_need_ends_the_run_at_the_first_of_them() throws IOException {
        TinyPack pack = new TinyPack(temp.resolve("pack"));
        Files.createDirectories(pack.directory().resolve("import"));
        pack.write("import/notes.yaml", "version: 1\nformat: {id: notes\n");
        Path plain = Files.writeString(temp.resolve("plain.jsonl"), "{\"id\": \"a\"}\n");
        Path mixed = Files.writeString(
                temp.resolve("mixed.jsonl"), "{\"id\": \"a\"}\n" + "{\"serverInfo\": {}}\n".repeat(3));
        String out = temp.resolve("out.jsonl").toString();
        String rules = pack.directory().toString();
        assertThat(Cli.run("batch", plain.toString(), "-o", out, "--rules", rules)
                        .code())
                .isZero();
        for (String command : List.of("batch", "evaluate")) {
            Run run = command.equals("batch")
                    ? Cli.run(command, mixed.toString(), "-o", out, "--force", "--rules", rules)
                    : Cli.run(command, mixed.toString(), mixed.toString(), "--rules", rules);
            assertThat(run.code()).isEqualTo(3);
            assertThat(run.err()).containsOnlyOnce("import/notes.yaml:").doesNotContain("mixed.jsonl:");
        }
    }

    private Run batch(Path in, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of(in.toString(), "-o", temp.resolve("out.jsonl").toString(), "--force"));
        arguments.addAll(List.of(more));
        return Cli.withRules("batch", arguments.toArray(String[]::new));
    }

    @Test
    void killed_again_and_again_it_gives_what_an_unbroken_run_gives() throws Exception {
        Random random = new Random(1);
        String pack = new TinyPack(temp.resolve("pack")).directory().toString();
        Path in = Files.writeString(temp.resolve("in.jsonl"), lines(random));
        Process whole = start(pack, in, "whole.jsonl");
        assertThat(whole.waitFor()).isEqualTo(4);
        long size = Files.size(temp.resolve("whole.jsonl"));
        int killed = 0;
        long goal = 0;
        while (goal < size) {
            goal += random.nextLong(size / 3);
            Process part = start(pack, in, "parts.jsonl");
            boolean ended = false;
            while (!ended && length("parts.jsonl") < Math.max(1, goal)) {
                ended = part.waitFor(2, TimeUnit.MILLISECONDS);
            }
            killed += ended ? 0 : 1;
            part.destroyForcibly().waitFor();
        }
        assertThat(start(pack, in, "parts.jsonl").waitFor()).isEqualTo(4);
        assertThat(killed).isGreaterThanOrEqualTo(3);
        for (String ending : List.of("", ".errors.jsonl", ".summary", ".progress")) {
            assertThat(temp.resolve("parts.jsonl" + ending))
                    .as(ending)
                    .hasSameBinaryContentAs(temp.resolve("whole.jsonl" + ending));
        }
    }

    private long length(String out) {
        return temp.resolve(out).toFile().length();
    }

    /** The program as a process of its own, with little memory. */
    private Process start(String pack, Path in, String out) throws IOException {
        File log = temp.resolve("log").toFile();
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "batch",
                        in.toString(),
                        "-o",
                        temp.resolve(out).toString(),
                        "--resume",
                        "--summary",
                        temp.resolve(out + ".summary").toString(),
                        "--rules",
                        pack)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    private static String lines(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < RECORDS; i++) {
            int one = random.nextInt(50);
            text.append(
                    one == 0
                            ? "{\"id\": \"cut-" + i + "\n"
                            : "{\"id\": \"n" + (one == 1 ? i / 2 : i) + "\", \"present\": [\"tool.shell\"]}\n");
        }
        return text.append("{\"id\": \"the last line is cu").toString();
    }
}
