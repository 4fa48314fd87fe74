package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command {@code fleet}. */
class FleetCommandTest {

    private static final String LISTINGS = "fixtures/listings/directory.jsonl";

    @TempDir
    private Path temp;

    private Run fleet(String in, String out, String... more) {
        return Cli.withRules(
                "fleet",
                Stream.concat(Stream.of(in, "-o", temp.resolve(out).toString()), Stream.of(more))
                        .toArray(String[]::new));
    }

    /** The files of a directory by name. */
    private SortedMap<String, String> files(String directory) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        Path root = temp.resolve(directory);
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        }
        return files;
    }

    @Test
    void writes_the_same_bytes_on_any_number_of_threads() throws IOException {
        assertThat(fleet(LISTINGS, "one", "--workers", "1").code()).isZero();
        Run four = fleet(LISTINGS, "four", "--workers", "4");
        assertThat(four.code()).as(four.err()).isZero();
        assertThat(four.out()).isEmpty();
        SortedMap<String, String> files = files("one");
        files.keySet().removeIf(f -> f.endsWith(".progress"));
        SortedMap<String, String> others = files("four");
        others.keySet().removeIf(f -> f.endsWith(".progress"));
        assertThat(others).isEqualTo(files);
        int listings = Files.readAllLines(Path.of(LISTINGS)).size();
        assertThat(files.keySet()).contains("index.html", "summary.json", "fleet.jsonl");
        assertThat(files.keySet().stream().filter(f -> f.startsWith("agents/"))).hasSize(listings);
        assertThat(four.err()).contains("Report on " + listings + " listings: ");
    }

    @Test
    void makes_the_same_report_of_listings_and_of_either_form_of_their_assessments() throws IOException {
        Path whole = temp.resolve("whole.jsonl");
        Path brief = temp.resolve("brief.jsonl");
        Cli.withRules("batch", LISTINGS, "-o", whole.toString());
        Cli.withRules("batch", LISTINGS, "-o", brief.toString(), "--format", "brief");
        fleet(LISTINGS, "listings", "--single", "none");
        assertThat(fleet(whole.toString(), "whole").code()).isZero();
        assertThat(fleet(brief.toString(), "brief").code()).isZero();
        SortedMap<String, String> pages = files("whole");
        assertThat(pages.keySet()).containsExactly("index.html", "summary.json");
        assertThat(files("brief")).isEqualTo(pages);
        assertThat(files("listings")).containsAllEntriesOf(pages);
        assertThat(files("listings").get("fleet.jsonl")).isEqualTo(Files.readString(brief));
    }

    @Test
    void reads_a_directory_of_assessments() throws IOException {
        Path parts = Files.createDirectories(temp.resolve("parts"));
        Cli.withRules("batch", LISTINGS, "-o", parts.resolve("part-1.jsonl").toString());
        Files.writeString(
                parts.resolve("part-2.json"),
                Cli.withRules("evaluate", "-f", "json", "fixtures/listings/qwen3-coder.json")
                        .out());
        Run run = fleet(parts.toString(), "out");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err())
                .contains("Report on " + (Files.readAllLines(Path.of(LISTINGS)).size() + 1) + " listings");
    }

    @Test
    void writes_reports_of_the_riskiest_alone() throws IOException {
        Path in = Files.writeString(temp.resolve("in.jsonl"), """
                {"id": "mild", "present": ["kind.utility"]}
                {"id": "../wild", "present": ["kind.agent", "tool.shell", "autonomy.unattended", "tool.payments"]}
                {"id": "../wild", "present": ["kind.agent", "tool.shell", "autonomy.unattended", "tool.payments"]}
                """);
        assertThat(fleet(in.toString(), "out", "--single", "1").code()).isZero();
        List<String> singles = files("out").keySet().stream()
                .filter(f -> f.startsWith("agents/"))
                .toList();
        assertThat(singles).singleElement().asString().matches("agents/wild-[0-9a-f]{16}\\.html");
        assertThat(files("out").get("index.html").split("href=\"" + singles.get(0) + "\"", -1))
                .as("both listings are the same and lead to one report")
                .hasSize(3);
    }

    @Test
    void writes_over_a_report_only_when_told_and_leaves_other_files() throws IOException {
        fleet(LISTINGS, "out");
        Files.writeString(temp.resolve("out/agents/notes.html"), "mine");
        Run again = fleet(LISTINGS, "out");
        assertThat(again.code()).isEqualTo(3);
        assertThat(again.err()).contains("holds a report already", "Maybe --force");
        assertThat(fleet("fixtures/listings/qwen3-coder.json", "out", "--force").code())
                .isZero();
        assertThat(files("out").keySet().stream().filter(f -> f.startsWith("agents/")))
                .hasSize(2)
                .contains("agents/notes.html");
        assertThat(files("out").get("index.html")).contains("Fleet report on 1 listing<");
    }

    @Test
    void reports_what_could_not_be_read_and_goes_on() throws IOException {
        Path in = Files.writeString(
                temp.resolve("in.jsonl"),
                "{\"id\": \"a\"}\n{\"id\": \"b\", \"present\": [\"tool.shel\"]}\n{\"id\": \"c\"}\n");
        Run run = fleet(in.toString(), "out");
        assertThat(run.code()).isEqualTo(4);
        assertThat(files("out").get("index.html")).contains("<b>1</b> things could not be read or assessed");

        Path rows = Files.writeString(
                temp.resolve("rows.jsonl"),
                Files.readString(temp.resolve("out/fleet.jsonl")) + "{\"formatVersion\": 1}\n\u0000\n");
        Run other = fleet(rows.toString(), "other");
        assertThat(other.code()).isEqualTo(4);
        assertThat(other.err()).contains("rows.jsonl:3:1: ", "rows.jsonl:4:1: ", "Report on 2 listings");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- | --single 3 | 2 | a file or a directory was expected",
                "fixtures/listings | --single many | 2 | a number, all or none was expected",
                "fixtures/listings | --resume --force | 2 | one of them was expected",
                "fixtures/listings | --workers 0 | 2 | 1 to 256 were expected",
                "fixtures/nowhere | --single 3 | 3 | does not exist"
            })
    void says_what_is_wrong(String in, String options, int code, String message) {
        Run run = fleet(in, "out", options.split(" "));
        assertThat(run.err()).contains(message);
        assertThat(run.code()).isEqualTo(code);
        assertThat(temp.resolve("out")).doesNotExist();
    }

    @Test
    void does_not_write_into_its_input() throws IOException {
        Path in = Files.createDirectories(temp.resolve("in"));
        Run run = fleet(in.toString(), "in/report");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("lies in IN");
    }
}
