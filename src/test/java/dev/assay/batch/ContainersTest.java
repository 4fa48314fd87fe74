package dev.assay.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Directories, zip files and tables: every listing in them, in a fixed order, and nothing from outside of them. */
class ContainersTest {

    @TempDir
    private Path temp;

    private Bench bench;

    @BeforeEach
    void begin() throws IOException {
        bench = new Bench(temp);
    }

    @Test
    void a_tree_is_read_in_the_order_of_its_paths_without_links_and_hidden_files() throws IOException {
        bench.write("in/b/2.yaml", "id: two\n");
        bench.write("in/b/1.jsonl", "{\"id\": \"one\"}\n{\"id\": 1}\n{\"id\": \"one-more\"}\n");
        bench.write("in/a.json", "[{\"id\": \"zero\"}]");
        bench.write("in/c.csv", "id,name,description\n,Three,Runs shell commands.\n");
        bench.write("in/picture.png", "no listing");
        bench.write("in/.hidden.json", "{\"id\": \"hidden\"}");
        bench.write("in/d/empty.json", "");
        bench.write("elsewhere/secret.json", "{\"id\": \"secret\"}");
        Files.createSymbolicLink(temp.resolve("in/e.json"), temp.resolve("elsewhere/secret.json"));
        Files.createSymbolicLink(temp.resolve("in/f"), temp.resolve("elsewhere"));
        BatchResult result = bench.run(temp.resolve("in"), "in/out.jsonl", Batch.Mode.NEW);
        assertThat(bench.ids("in/out.jsonl")).containsExactly("zero", "one", "one-more", "two");
        assertThat(bench.side("in/out.jsonl"))
                .satisfiesExactly(
                        e -> assertThat(e).startsWith("error 3 1.jsonl:2 "),
                        e -> assertThat(e).startsWith("error 6 c.csv:2 "),
                        e -> assertThat(e).startsWith("error 7 empty.json: is empty"),
                        e -> assertThat(e).startsWith("error 8 e.json: is a symbolic link"),
                        e -> assertThat(e).startsWith("error 9 f: is a symbolic link"));
        assertThat(result.lines().get(0)).endsWith("1 files of other kinds passed over");
        // what the run wrote into the tree is no input of its second part
        assertThat(bench.run(temp.resolve("in"), "in/out.jsonl", Batch.Mode.RESUME)
                        .listings())
                .isEqualTo(4);
    }

    @Test
    void a_zip_file_gives_what_its_files_give_and_is_not_unpacked() throws IOException {
        Path zip = temp.resolve("in.zip");
        zip(
                zip,
                Map.of(
                        "b/2.yaml", "id: two\n",
                        "b/1.jsonl", "{\"id\": \"one\"}\n{\"id\": 1}\n",
                        "a.json", "[{\"id\": \"zero\"}]",
                        "../../outside.json", "{\"id\": \"outside\"}",
                        "/etc/absolute.json", "{\"id\": \"absolute\"}",
                        "nested.zip", "PK\u0003\u0004",
                        "picture.png", "no listing"));
        List<Path> before = Files.list(temp).sorted().toList();
        bench.run(zip, "out.jsonl", Batch.Mode.NEW);
        assertThat(bench.ids("out.jsonl")).containsExactly("absolute", "zero", "one", "two");
        assertThat(bench.side("out.jsonl"))
                .satisfiesExactly(
                        e -> assertThat(e).startsWith("error 4 1.jsonl:2 "),
                        e -> assertThat(e).startsWith("error 6 nested.zip: is a zip file within a zip file"));
        List<Path> after = new ArrayList<>(Files.list(temp).sorted().toList());
        after.removeIf(p -> p.getFileName().toString().startsWith("out.jsonl"));
        assertThat(after).isEqualTo(before);
    }

    @Test
    void a_zip_bomb_is_broken_off_and_the_rest_is_read() throws IOException {
        Path zip = temp.resolve("bomb.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            put(out, "a.json", "{\"id\": \"before\"}");
            out.putNextEntry(new ZipEntry("b.jsonl"));
            byte[] blank = new byte[1 << 20];
            java.util.Arrays.fill(blank, (byte) '\n');
            for (int i = 0; i < 80; i++) {
                out.write(blank);
            }
            put(out, "c.json", "{\"id\": \"after\"}");
            out.putNextEntry(new ZipEntry("d.json"));
            for (int i = 0; i < 40; i++) {
                out.write(blank);
            }
        }
        bench.run(zip, "out.jsonl", Batch.Mode.NEW);
        assertThat(bench.ids("out.jsonl")).containsExactly("before", "after");
        assertThat(bench.side("out.jsonl"))
                .containsExactly(
                        "error 2 b.jsonl: could not be read on: it unpacks to more than 64 MiB and 200 times its size",
                        "error 4 d.json: is larger than 32 MiB, the most that is read at once");
    }

    @Test
    void a_broken_zip_file_is_a_problem_of_its_own() throws IOException {
        bench.write("in/a.zip", "PK\u0003\u0004 and no more");
        bench.write("in/b.json", "{\"id\": \"b\"}");
        bench.run(temp.resolve("in"), "out.jsonl", Batch.Mode.NEW);
        assertThat(bench.ids("out.jsonl")).containsExactly("b");
        assertThat(bench.side("out.jsonl"))
                .singleElement()
                .asString()
                .startsWith("error 1 a.zip: could not be read on: ");
    }

    @Test
    void a_quote_that_is_left_open_costs_one_row() throws IOException {
        Path in = bench.write("in.csv", """
                name,description
                A,"Runs, well, things.
                On two lines."
                B,"is never closed
                C,"Is whole."
                D,too,many
                E,"a ""quoted"" word"
                F,"never closed either
                G,Fine.
                """);
        List<Piece> pieces = new ArrayList<>();
        try (Pieces rows = FilePieces.of("in.csv", Files.newInputStream(in), null)) {
            for (Piece piece = rows.next(); piece != null; piece = rows.next()) {
                pieces.add(piece);
            }
        }
        assertThat(pieces.stream().map(p -> p.line() + (p.problem() == null ? "" : " bad")))
                .containsExactly("2", "4 bad", "5", "6", "7", "8 bad", "9");
        assertThat(new String(pieces.get(0).bytes(), StandardCharsets.UTF_8))
                .isEqualTo("A,\"Runs, well, things.\nOn two lines.\"");
    }

    private static void zip(Path path, Map<String, String> files) throws IOException {
        try (OutputStream file = Files.newOutputStream(path);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (Map.Entry<String, String> entry : files.entrySet()) {
                put(out, entry.getKey(), entry.getValue());
            }
        }
    }

    private static void put(ZipOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
