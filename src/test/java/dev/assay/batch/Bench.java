package dev.assay.batch;

import dev.assay.assess.Evaluator;
import dev.assay.doc.Documents;
import dev.assay.doc.Node;
import dev.assay.pack.RulePack;
import dev.assay.score.Profile;
import dev.assay.testing.TinyPack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A small pack, inputs and runs in a directory of a test. */
final class Bench {

    final Path directory;
    final TinyPack pack;

    Bench(Path directory) throws IOException {
        this.directory = directory;
        this.pack = new TinyPack(directory.resolve("pack"));
    }

    /** Lines of listings; of each seven or so, one is broken, and some ids come twice. The same for the same seed. */
    static String lines(int count, long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            switch (random.nextInt(20)) {
                case 0 -> text.append("{\"id\": \"broken-").append(i).append("\", \"present\": [\"tool.shel\"]}\n");
                case 1 -> text.append("{\"id\": \"cut-").append(i).append("\", \"pre\n");
                case 2 ->
                    text.append("\n  \n{\"id\": \"twice-")
                            .append(random.nextInt(5))
                            .append("\"}\n");
                default ->
                    text.append("{\"id\": \"good-")
                            .append(i)
                            .append("\", \"present\": [\"")
                            .append(random.nextBoolean() ? "tool.shell" : "autonomy.unattended")
                            .append("\"]}\n");
            }
        }
        return text.toString();
    }

    Path write(String name, String text) throws IOException {
        Path path = directory.resolve(name);
        Files.createDirectories(path.toAbsolutePath().getParent());
        return Files.writeString(path, text);
    }

    Batch batch(BatchInput input, String out, int workers, Batch.Mode mode, Sink.Opener opener) {
        Evaluator evaluator = new Evaluator(RulePack.load(pack.directory(), false), Profile.LISTING_0_8);
        Path file = directory.resolve(out);
        return new Batch(
                evaluator,
                input,
                new Batch.Settings(
                        new BatchFiles(file, directory.resolve(out + ".summary")),
                        BatchFormat.of(out),
                        workers,
                        mode,
                        "test",
                        "listing-0.8"),
                opener,
                0);
    }

    BatchResult run(Path in, String out, Batch.Mode mode) {
        return run(in, out, 2, mode, Sink::file);
    }

    BatchResult run(Path in, String out, int workers, Batch.Mode mode, Sink.Opener opener) {
        return batch(BatchInput.of(in.toString(), null), out, workers, mode, opener)
                .run((r, b, f, s) -> {});
    }

    /** Output, side file and summary of a run, in one text. */
    String results(String out) throws IOException {
        return text(out) + "\n--\n" + text(out + ".errors.jsonl") + "\n--\n" + text(out + ".summary");
    }

    String text(String file) throws IOException {
        return Files.readString(directory.resolve(file));
    }

    /** The lines of a side file as {@code kind record file:line message}, the file by its name alone. */
    List<String> side(String out) throws IOException {
        List<String> entries = new ArrayList<>();
        for (Node node : Documents.read(
                "x.jsonl", text(out + ".errors.jsonl").getBytes(StandardCharsets.UTF_8), new ArrayList<>())) {
            Node.Obj entry = (Node.Obj) node;
            String file = value(entry, "file");
            entries.add(value(entry, "kind") + " " + value(entry, "record") + " "
                    + file.substring(file.lastIndexOf('/') + 1) + ":" + value(entry, "line") + " "
                    + value(entry, "message"));
        }
        return entries;
    }

    /** The ids of the output, in order. */
    List<String> ids(String out) throws IOException {
        return text(out)
                .lines()
                .map(l -> value((Node.Obj) Documents.json("x", 1, l), "id"))
                .toList();
    }

    private static String value(Node.Obj entry, String key) {
        Node node = entry.get(key);
        return node instanceof Node.Text t ? t.value() : node instanceof Node.Num n ? n.digits() : "";
    }
}
