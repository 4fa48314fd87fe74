package dev.assay.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.doc.Documents;
import dev.assay.doc.Node;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run writes: everything, once, in the order of the input. */
class BatchTest {

    @TempDir
    private Path temp;

    private Bench bench;

    @BeforeEach
    void begin() throws IOException {
        bench = new Bench(temp);
    }

    @Test
    void bad_records_lose_no_other_and_are_named_with_place_and_reason() throws IOException {
        Path in = bench.write("in.jsonl", """
                {"id": "a", "present": ["tool.shell"]}
                {"id": "b", "present": ["tool.shel"]}

                [
                {"id": "c"}
                {"id": "a"}
                {"id": "d", "pres""");
        BatchResult result = bench.run(in, "out.jsonl", Batch.Mode.NEW);
        assertThat(bench.ids("out.jsonl")).containsExactly("a", "c", "a");
        assertThat(bench.side("out.jsonl"))
                .hasSize(4)
                .satisfiesExactly(
                        e -> assertThat(e).startsWith("error 2 in.jsonl:2 ").contains("`tool.shel`"),
                        e -> assertThat(e).startsWith("error 3 in.jsonl:4 "),
                        e -> assertThat(e)
                                .isEqualTo("duplicate 5 in.jsonl:6 the id `a` was that of record 1; both are assessed"),
                        e -> assertThat(e).startsWith("error 6 in.jsonl:7 "));
        assertThat(result.listings()).isEqualTo(3);
        assertThat(result.failed()).isEqualTo(3);
        assertThat(result.lines().get(0))
                .isEqualTo("6 records: 3 listings assessed, 3 failed, 1 with an id that came before, 0 warnings");
        assertThat(bench.text("out.jsonl.summary"))
                .contains("\"records\" : 6", "\"duplicates\" : 1", "\"id\" : \"OWN-T1\"");
    }

    @Test
    void a_line_that_is_not_utf_8_is_named_by_its_own_number() throws IOException {
        Path in = bench.write("in.jsonl", "{\"id\": \"a\"}\n{\"id\": \"b\"}\n{\"id\": \"?\"}\n{\"id\": \"d\"}\n");
        byte[] bytes = Files.readAllBytes(in);
        bytes[bytes.length - 16] = (byte) 0xE9;
        Files.write(in, bytes);
        bench.run(in, "out.jsonl", Batch.Mode.NEW);
        assertThat(bench.ids("out.jsonl")).containsExactly("a", "b", "d");
        assertThat(bench.side("out.jsonl"))
                .containsExactly("error 3 in.jsonl:3 byte 0xE9 at offset 8 of the record is not valid UTF-8");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 40})
    void a_sarif_log_is_whole_whatever_fails(int records) throws IOException {
        Path in = bench.write("in.jsonl", "{\"id\": \"broken\"\n" + Bench.lines(records, 7) + "{\"id\": \"bro");
        bench.run(in, "out.sarif", Batch.Mode.NEW);
        Node log = Documents.json("log", 1, bench.text("out.sarif"));
        Node.Arr results = (Node.Arr) log.at("/runs/0/results");
        List<String> scored = results.items().stream()
                .filter(r -> text(r, "/ruleId").equals("AIVSS"))
                .map(r -> text(r, "/locations/0/logicalLocations/0/name") + " "
                        + text(r, "/locations/0/physicalLocation/region/startLine"))
                .toList();
        bench.run(in, "out.jsonl", Batch.Mode.NEW);
        assertThat(scored).hasSize(bench.ids("out.jsonl").size());
        if (records == 40) {
            assertThat(scored).startsWith("good-0 2", "good-1 3");
        }
    }

    @Test
    void the_number_of_workers_changes_no_byte() throws IOException {
        Path in = bench.write("in.jsonl", Bench.lines(500, 1));
        bench.run(in, "1.jsonl", 1, Batch.Mode.NEW, Sink::file);
        bench.run(in, "2.jsonl", 2, Batch.Mode.NEW, Sink::file);
        bench.run(in, "4.jsonl", 4, Batch.Mode.NEW, Sink::file);
        assertThat(bench.results("2.jsonl")).isEqualTo(bench.results("1.jsonl"));
        assertThat(bench.results("4.jsonl")).isEqualTo(bench.results("1.jsonl"));
        assertThat(bench.ids("1.jsonl")).hasSizeGreaterThan(400);
    }

    @Test
    void a_file_with_many_listings_is_assessed_in_their_order() throws IOException {
        String many = IntStream.range(0, 200)
                .mapToObj(i -> i == 77 ? "{\"id\": 7}" : "{\"id\": \"n" + i + "\", \"present\": [\"tool.shell\"]}")
                .collect(Collectors.joining(",\n", "[", "]"));
        Path in = bench.write("tree/many.json", many).getParent();
        bench.write("tree/z.yaml", "id: last\n");
        BatchResult result = bench.run(in, "out.jsonl", Batch.Mode.NEW);
        assertThat(bench.ids("out.jsonl"))
                .hasSize(200)
                .startsWith("n0", "n1")
                .endsWith("n199", "last")
                .doesNotContain("n77");
        assertThat(result.failed()).isEqualTo(1);
        assertThat(bench.side("out.jsonl")).singleElement().asString().startsWith("error 1 many.json:78 ");
    }

    @Test
    void a_stream_is_read_and_resumed_by_reading_it_again() throws IOException {
        byte[] all = Bench.lines(300, 2).getBytes(StandardCharsets.UTF_8);
        stream(all, "whole.jsonl", Batch.Mode.NEW, Sink::file);
        Disk disk = new Disk(300_000);
        assertThatThrownBy(() -> stream(all, "parts.jsonl", Batch.Mode.NEW, disk))
                .hasMessageContaining("No space left on device");
        byte[] other = new String(all, StandardCharsets.UTF_8)
                .replaceFirst("\\{", "{ ")
                .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> stream(other, "parts.jsonl", Batch.Mode.RESUME, Sink::file))
                .hasMessageContaining("<stdin>: has changed since the first part of this run");
        stream(all, "parts.jsonl", Batch.Mode.RESUME, Sink::file);
        assertThat(bench.results("parts.jsonl")).isEqualTo(bench.results("whole.jsonl"));
    }

    private void stream(byte[] bytes, String out, Batch.Mode mode, Sink.Opener opener) {
        bench.batch(BatchInput.of(new ByteArrayInputStream(bytes), null), out, 2, mode, opener)
                .run((r, b, f, s) -> {});
    }

    @Test
    void an_input_without_records_is_a_problem() throws IOException {
        for (String name : List.of("empty.jsonl", "empty.json", "empty.csv", "header.csv")) {
            Path in = bench.write(name, name.equals("header.csv") ? "name,description\n" : "");
            BatchResult result = bench.run(in, name + ".out", Batch.Mode.NEW);
            assertThat(result.problems()).as(name).isEqualTo(1);
            assertThat(result.listings()).as(name).isZero();
        }
    }

    @Test
    void lines_that_are_too_long_are_passed_over_with_an_error() throws IOException {
        Path in = temp.resolve("long.jsonl");
        try (var out = Files.newBufferedWriter(in)) {
            out.write("{\"id\": \"a\"}\n{\"id\": \"");
            for (int i = 0; i < 5 << 10; i++) {
                out.write("x".repeat(1 << 10));
            }
            out.write("\"}\n{\"id\": \"b\"}\n");
        }
        bench.run(in, "out.jsonl", Batch.Mode.NEW);
        assertThat(bench.ids("out.jsonl")).containsExactly("a", "b");
        assertThat(bench.side("out.jsonl"))
                .containsExactly("error 2 long.jsonl:2 is longer than 4 MiB, the most that a record may have");
    }

    private static String text(Node node, String pointer) {
        Node found = node.at(pointer);
        return found instanceof Node.Text t ? t.value() : found instanceof Node.Num n ? n.digits() : "";
    }
}
