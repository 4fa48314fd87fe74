package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.testing.Trees;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code rules test --watch}, line by line: every wait ends with a line of output. */
@Timeout(60)
class WatchTest {

    @TempDir
    private Path temp;

    private Path pack;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    @BeforeEach
    void copy() throws IOException {
        pack = temp.resolve("pack");
        Trees.copy(Path.of("rules"), pack);
    }

    @Test
    void runs_again_after_each_save_and_goes_on_after_a_broken_one() throws Exception {
        PrintWriter writer = new PrintWriter(new Lines(), false);
        CompletableFuture<Integer> code = new CompletableFuture<>();
        Thread thread = new Thread(() -> code.complete(Main.run(
                writer, writer, "rules", "test", "--watch", "--run", "^AUT-0[12]0", "--rules", pack.toString())));
        thread.start();
        await("cases of 2 rules, 0 failed");

        Path rules = pack.resolve("factors/autonomy.drl");
        String good = Files.readString(rules);
        replace(rules, good.replaceFirst("@atLeast\\(0.5\\)", "@atLeast(0.6)"));
        await("autonomy.drl was saved");
        await("expected autonomy at least 0.5, got autonomy at least 0.6");
        await("cases of 2 rules, 1 failed");

        replace(rules, good.replaceFirst("kind.agent\" \\)", "kind.agnt\" )"));
        await("autonomy.drl was saved");
        await("autonomy.drl:17:20: rule AUT-010: `kind.agnt` is not a known capability");

        replace(rules, good);
        await("autonomy.drl was saved");
        await("cases of 2 rules, 0 failed");

        thread.interrupt();
        assertThat(code.get(30, TimeUnit.SECONDS)).isZero();
    }

    @Test
    void notices_files_in_folders_that_come_later() throws Exception {
        try (Saves saves = new Saves(pack)) {
            Path ward = Files.createDirectories(pack.resolve("own/ward"));
            Files.writeString(ward.resolve("notes.txt"), "not part of a pack");
            Files.writeString(ward.resolve(".own.drl.swp"), "an editor's own file");
            Files.writeString(ward.resolve("own.drl"), "package rules.own.ward\n");
            assertThat(saves.next()).isEqualTo(ward.resolve("own.drl").toString());
            Files.delete(ward.resolve("own.drl"));
            assertThat(saves.next()).isEqualTo(ward.resolve("own.drl").toString());
        }
    }

    @Test
    void ends_when_the_directory_is_gone() throws Exception {
        Path empty = Files.createDirectory(temp.resolve("empty"));
        try (Saves saves = new Saves(empty)) {
            Files.delete(empty);
            assertThatThrownBy(saves::next).hasMessageContaining("empty: is gone; there is nothing left to watch");
        }
    }

    @Test
    void names_the_file_before_each_run_and_keeps_the_last_code() throws Exception {
        BlockingQueue<String> saved = new LinkedBlockingQueue<>();
        saved.add("a\u001b.drl");
        int[] runs = new int[1];
        PrintWriter writer = new PrintWriter(new Lines(), false);
        Thread self = Thread.currentThread();
        Watch watch = new Watch(
                () -> {
                    writer.println("run " + ++runs[0]);
                    if (runs[0] == 2) {
                        self.interrupt();
                    }
                    return runs[0];
                },
                writer,
                writer);
        assertThat(watch.run(saved::take)).isEqualTo(2);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(lines).containsExactly("run 1", "", "a\\u001B.drl was saved", "run 2");
    }

    /** Saves as careful editors do: beside the file first, then in its place, so that no half file is ever read. */
    private void replace(Path file, String text) throws IOException {
        Path beside = Files.writeString(temp.resolve("beside"), text);
        Files.move(beside, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private void await(String end) throws InterruptedException {
        String line;
        do {
            line = lines.poll(30, TimeUnit.SECONDS);
            assertThat(line).as("waiting for %s", end).isNotNull();
        } while (!line.endsWith(end));
    }

    /** Hands lines over to the test. */
    private final class Lines extends Writer {

        private final StringBuilder line = new StringBuilder();

        @Override
        public void write(char[] chars, int from, int count) {
            for (int i = from; i < from + count; i++) {
                if (chars[i] == '\n') {
                    lines.add(line.toString());
                    line.setLength(0);
                } else {
                    line.append(chars[i]);
                }
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
