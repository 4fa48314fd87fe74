package dev.assay.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.doc.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that was broken off gives, with the rest of it, what an unbroken one gives; or it is refused with a reason. */
class ResumeTest {

    private static final String LINES = Bench.lines(300, 3);

    @TempDir
    private Path temp;

    private Bench bench;
    private Path in;

    @BeforeEach
    void begin() throws IOException {
        bench = new Bench(temp);
        in = bench.write("in.jsonl", LINES);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5})
    void a_full_disk_costs_nothing_but_the_rest_of_the_run(long seed) throws IOException {
        bench.run(in, "whole.jsonl", Batch.Mode.NEW);
        Random random = new Random(seed);
        int full = 0;
        for (int part = 0; part < 8; part++) {
            try {
                bench.run(in, "parts.jsonl", 2, Batch.Mode.RESUME, new Disk(random.nextInt(500_000)));
            } catch (ProblemException e) {
                assertThat(e).hasMessageContaining("No space left on device").hasMessageContaining("--resume");
                full++;
            }
        }
        bench.run(in, "parts.jsonl", Batch.Mode.RESUME);
        assertThat(full).isPositive();
        assertThat(bench.results("parts.jsonl")).isEqualTo(bench.results("whole.jsonl"));
    }

    @Test
    void what_was_written_behind_the_last_progress_goes() throws IOException {
        bench.run(in, "whole.jsonl", Batch.Mode.NEW);
        broken("parts.jsonl");
        Files.writeString(temp.resolve("parts.jsonl"), "{\"formatVer", StandardOpenOption.APPEND);
        Files.writeString(temp.resolve("parts.jsonl.errors.jsonl"), "{\"kind\": \"er", StandardOpenOption.APPEND);
        Files.writeString(temp.resolve("parts.jsonl.progress.new"), "{");
        bench.run(in, "parts.jsonl", Batch.Mode.RESUME);
        assertThat(bench.results("parts.jsonl")).isEqualTo(bench.results("whole.jsonl"));
    }

    @Test
    void a_sarif_log_goes_on_between_two_results() throws IOException {
        bench.run(in, "whole.sarif", Batch.Mode.NEW);
        broken("parts.sarif");
        bench.run(in, "parts.sarif", Batch.Mode.RESUME);
        assertThat(bench.results("parts.sarif"))
                .isEqualTo(bench.results("whole.sarif"))
                .contains("\n]");
    }

    @Test
    void a_run_that_is_stopped_goes_on() throws IOException {
        bench.run(in, "whole.jsonl", Batch.Mode.NEW);
        Batch batch = bench.batch(BatchInput.of(in.toString(), null), "parts.jsonl", 2, Batch.Mode.NEW, Sink::file);
        BatchResult stopped = batch.run((records, before, failed, share) -> {
            if (records > 50) {
                batch.stop();
            }
        });
        assertThat(stopped.finished()).isFalse();
        assertThat(stopped.listings()).isBetween(30L, 250L);
        assertThat(bench.run(in, "parts.jsonl", Batch.Mode.RESUME).finished()).isTrue();
        assertThat(bench.results("parts.jsonl")).isEqualTo(bench.results("whole.jsonl"));
    }

    @Test
    void a_finished_run_stays_as_it_is() throws IOException {
        bench.run(in, "out.jsonl", Batch.Mode.NEW);
        String before = bench.results("out.jsonl");
        BatchResult again = bench.run(in, "out.jsonl", Batch.Mode.RESUME);
        assertThat(again.failed()).isPositive();
        assertThat(bench.results("out.jsonl")).isEqualTo(before);
        assertThat(temp.resolve("out.jsonl.ids")).doesNotExist();
    }

    @Test
    void a_changed_input_is_refused() throws IOException {
        broken("out.jsonl");
        FileTime time = Files.getLastModifiedTime(in);
        Files.writeString(in, "{\"id\": \"more\"}\n", StandardOpenOption.APPEND);
        refused("in.jsonl: has changed since the first part of this run: its size");
        Files.writeString(in, LINES.replaceFirst("good", "evil"));
        Files.setLastModifiedTime(in, time);
        refused("records that were done are not the same any more");
        Files.writeString(in, LINES);
        Files.setLastModifiedTime(in, time);
        assertThat(bench.run(in, "out.jsonl", Batch.Mode.RESUME).finished()).isTrue();
    }

    @Test
    void another_rule_pack_and_another_format_are_refused() throws IOException {
        broken("out.jsonl");
        bench.pack.edit("tiny.drl", "@atLeast(0.5)", "@atLeast(0.6)");
        refused("the first part of the run had another rule pack: tiny 0.1.0 sha256:");
        assertThatThrownBy(() -> bench.batch(
                                BatchInput.of(in.toString(), "native"), "out.jsonl", 1, Batch.Mode.RESUME, Sink::file)
                        .run((r, b, f, s) -> {}))
                .hasMessageContaining("had another --from: told by content, now native");
    }

    @Test
    void an_output_that_was_cut_short_or_is_no_run_is_refused() throws IOException {
        broken("out.jsonl");
        Files.writeString(temp.resolve("out.jsonl"), "");
        refused("out.jsonl: cannot be written: it is shorter than the first part of the run left it");
        Files.writeString(temp.resolve("out.jsonl.progress"), "{\"assayBatch\": 1}");
        refused("does not say how far a batch of this version is");
        Files.writeString(temp.resolve("out.jsonl"), "something else");
        Files.delete(temp.resolve("out.jsonl.progress"));
        refused("has no out.jsonl.progress beside it");
    }

    @Test
    void an_earlier_output_is_overwritten_by_force_alone() throws IOException {
        bench.run(in, "out.jsonl", Batch.Mode.NEW);
        String before = bench.results("out.jsonl");
        assertThatThrownBy(() -> bench.run(in, "out.jsonl", Batch.Mode.NEW))
                .hasMessageContaining("out.jsonl: is there already")
                .hasMessageContaining("--resume");
        bench.run(in, "out.jsonl", Batch.Mode.FORCE);
        assertThat(bench.results("out.jsonl")).isEqualTo(before);
    }

    @Test
    void two_runs_do_not_write_one_output() throws IOException {
        broken("out.jsonl");
        try (Sink other = Sink.file(temp.resolve("out.jsonl"), 0)) {
            assertThat(other.length()).isZero();
            refused("out.jsonl: cannot be written: another run is writing it");
        }
    }

    private void broken(String out) {
        assertThatThrownBy(() -> bench.run(in, out, 2, Batch.Mode.NEW, new Disk(300_000)))
                .hasMessageContaining("No space left on device");
    }

    private void refused(String message) {
        assertThatThrownBy(() -> bench.run(in, "out.jsonl", Batch.Mode.RESUME))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(message);
    }
}
