package dev.assay.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.assess.Evaluator;
import dev.assay.batch.Batch;
import dev.assay.batch.BatchFiles;
import dev.assay.batch.BatchFormat;
import dev.assay.batch.BatchInput;
import dev.assay.format.Importer;
import dev.assay.pack.RulePack;
import dev.assay.report.JsonReport;
import dev.assay.score.Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job in local mode, with as many tasks at a time as two executors of one core have. */
class JobTest {

    private static final Evaluator EVALUATOR = new Evaluator(RulePack.bundled(false), Profile.LISTING_0_8);
    private static final List<byte[]> LINES = Fleet.lines(2_400);

    @TempDir
    Path directory;

    @BeforeAll
    static void two_cores() {
        System.setProperty("spark.master", "local[2]");
        System.setProperty("spark.ui.enabled", "false");
        System.setProperty("spark.driver.host", "localhost");
        System.setProperty("spark.sql.files.maxPartitionBytes", "100000");
    }

    private record Ran(int code, String err) {}

    private static Ran run(Object... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Stream.of(arguments).map(Object::toString).toArray(String[]::new));
        return new Ran(code, err.toString(StandardCharsets.UTF_8));
    }

    private record Written(byte[] assessments, String problems) {}

    private Written batch(Path in) throws IOException {
        BatchFiles files = new BatchFiles(directory.resolve("batch.jsonl"), null);
        new Batch(
                        EVALUATOR,
                        BatchInput.of(in.toString(), null),
                        new Batch.Settings(files, BatchFormat.JSONL, 2, Batch.Mode.NEW, "test", "listing-0.8"))
                .run((records, before, failed, share) -> {});
        String problems = Files.readString(files.side())
                .lines()
                .filter(l -> !l.contains("\"kind\":\"duplicate\""))
                .map(l -> l + "\n")
                .collect(Collectors.joining());
        return new Written(Files.readAllBytes(files.out()), problems);
    }

    private static byte[] together(Path directory) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Path part : parts(directory)) {
            all.write(Files.readAllBytes(part));
        }
        return all.toByteArray();
    }

    private static List<Path> parts(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(f -> f.getFileName().toString().startsWith("part-"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void parts_one_after_the_other_are_what_a_batch_writes() throws IOException {
        Path in = Files.write(directory.resolve("fleet.jsonl"), Fleet.file(LINES));
        Written expected = batch(in);

        Path out = directory.resolve("out");
        Ran ran = run(in, "-o", out);

        assertThat(ran.err()).contains("3,180 listings assessed in");
        assertThat(ran.err()).contains("rule bases built: 1\n");
        assertThat(ran.code()).isEqualTo(4);
        assertThat(parts(out.resolve("assessments"))).hasSizeGreaterThan(4);
        assertThat(together(out.resolve("assessments"))).isEqualTo(expected.assessments());
        assertThat(new String(together(out.resolve("problems")), StandardCharsets.UTF_8))
                .isEqualTo(expected.problems())
                .contains("fleet.jsonl\",\"line\":2371,");
    }

    @Test
    void assessments_are_those_of_evaluate() throws IOException {
        byte[] file = Fleet.file(LINES.subList(0, 300));
        Path in = Files.write(directory.resolve("few.jsonl"), file);
        StringWriter expected = new StringWriter();
        RulePack pack = EVALUATOR.pack();
        new Importer(pack.formats(), pack.vocabulary(), pack.lexicon())
                .read(
                        in.toString(),
                        new String(file, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8),
                        null,
                        new ArrayList<>(),
                        new ArrayList<>())
                .forEach(l -> JsonReport.write(EVALUATOR.evaluate(l), expected, false));

        Path out = directory.resolve("out");
        run(in, "-o", out);

        assertThat(new String(together(out.resolve("assessments")), StandardCharsets.UTF_8))
                .isEqualTo(expected.toString());
    }

    @Test
    void files_of_a_directory_come_in_the_order_of_a_batch() throws IOException {
        Path in = Files.createDirectories(directory.resolve("in put"));
        Files.write(in.resolve("b.jsonl"), Fleet.file(LINES.subList(0, 40)));
        Files.write(in.resolve("a.jsonl"), Fleet.file(LINES.subList(40, 900)));
        Files.write(in.resolve("c.jsonl"), Fleet.file(LINES.subList(900, 1_000)));
        Written expected = batch(in);

        Path out = directory.resolve("out");
        run(in, "-o", out);

        assertThat(together(out.resolve("assessments"))).isEqualTo(expected.assessments());
        assertThat(new String(together(out.resolve("problems")), StandardCharsets.UTF_8))
                .isEqualTo(expected.problems());
    }

    @Test
    void a_column_of_parquet_files_is_read_as_lines_are() throws IOException {
        Path lines = Files.write(directory.resolve("lines.jsonl"), Fleet.file(LINES.subList(0, 600)));
        byte[] expected = batch(lines).assessments();
        Path table = directory.resolve("table.parquet");
        try (SparkSession spark = SparkSession.builder().getOrCreate()) {
            StructType type = new StructType().add("day", DataTypes.DateType).add("listing", DataTypes.BinaryType);
            List<org.apache.spark.sql.Row> rows = new ArrayList<>();
            LINES.subList(0, 600).forEach(l -> rows.add(RowFactory.create(null, l)));
            rows.add(RowFactory.create(null, null));
            spark.createDataFrame(rows, type).repartition(1).write().parquet(table.toString());
        }

        Path out = directory.resolve("out");
        Ran ran = run(table, "-o", out, "--reader", "parquet", "--column", "listing");

        assertThat(ran.code()).isEqualTo(4);
        assertThat(together(out.resolve("assessments"))).isEqualTo(expected);
        assertThat(new String(together(out.resolve("problems")), StandardCharsets.UTF_8))
                .contains("\"line\":601,\"message\":\"is null; a listing as JSON was expected\"");
    }

    @Test
    void what_cannot_be_run_is_said_in_a_line() throws IOException {
        Path in = Files.write(directory.resolve("few.jsonl"), Fleet.file(LINES.subList(0, 2)));
        assertThat(run(in, "-o", directory))
                .isEqualTo(new Ran(3, directory + ": is there already\n  Maybe another -o is meant\n"));
        assertThat(run(in, "-o", directory.resolve("x"), "--column", "valu"))
                .isEqualTo(
                        new Ran(3, in + ": has no column `valu`; its columns are value\n  Maybe `value` is meant\n"));
        assertThat(run(directory.resolve("none"), "-o", directory.resolve("x")).err())
                .startsWith(directory.resolve("none") + ": cannot be read as text: [PATH_NOT_FOUND]");
        assertThat(run(in, "-o", directory.resolve("x"), "--from", "a2").err())
                .startsWith("--from: there is no format `a2`");
        assertThat(run(in, "-o", directory.resolve("x"), "--profile", "best").code())
                .isEqualTo(2);
        Path blank = Files.writeString(directory.resolve("blank.jsonl"), "\n \n");
        assertThat(run(blank, "-o", directory.resolve("x"))).isEqualTo(new Ran(3, blank + ": holds no listings\n"));
    }
}
