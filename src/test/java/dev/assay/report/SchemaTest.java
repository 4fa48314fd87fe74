package dev.assay.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.assay.assess.Evaluator;
import dev.assay.doc.Problem;
import dev.assay.format.Fixtures;
import dev.assay.input.ListingReader;
import dev.assay.model.Listing;
import dev.assay.score.Profile;
import dev.assay.testing.Samples;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schemas say what the program reads and writes. */
class SchemaTest {

    /** Broken listings whose fault no schema can express. */
    private static final Set<String> BEYOND_SCHEMAS = Set.of(
            "unknown-capability.json",
            "far-capability.json",
            "two-kinds.json",
            "present-and-absent.json",
            "control-characters.json");

    private static final Schema LISTING = schema("listing");
    private static final Schema ASSESSMENT = schema("assessment");

    @ParameterizedTest
    @EnumSource(Profile.class)
    void every_assessment_is_valid(Profile profile) {
        Evaluator evaluator = new Evaluator(Samples.PACK, profile);
        List<Listing> listings = Stream.concat(
                        Samples.all().stream(), LongStream.range(0, 60).mapToObj(Samples::random))
                .toList();
        assertThat(listings)
                .allSatisfy(l -> assertThat(ASSESSMENT.validate(Samples.json(evaluator.evaluate(l)), InputFormat.JSON))
                        .isEmpty());
    }

    @Test
    void an_assessment_that_says_something_else_is_not_valid() {
        String json = Samples.json(new Evaluator(Samples.PACK, Profile.LISTING_0_8).evaluate(Samples.random(1)));
        for (String change : List.of("\"formatVersion\" : 2", "\"posture\" : \"fine\"", "\"extra\" : 1")) {
            String key = change.substring(0, change.indexOf(':'));
            String changed = json.contains(key)
                    ? json.replaceFirst(java.util.regex.Pattern.quote(key) + ": [^,]*,", change + ",")
                    : json.replaceFirst("\\{", "{" + change + ",");
            assertThat(changed).isNotEqualTo(json);
            assertThat(ASSESSMENT.validate(changed, InputFormat.JSON))
                    .as(change)
                    .isNotEmpty();
        }
    }

    static List<Path> listings() {
        return Samples.files().stream()
                .filter(f -> !f.toString().endsWith(".jsonl"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("listings")
    void every_fixture_listing_is_valid(Path file) throws IOException {
        InputFormat format = file.toString().endsWith(".yaml") ? InputFormat.YAML : InputFormat.JSON;
        assertThat(LISTING.validate(Files.readString(file), format)).isEmpty();
    }

    static List<Path> broken() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("fixtures/broken/listings"))) {
            return files.filter(f -> f.toString().endsWith(".json"))
                    .filter(f -> !BEYOND_SCHEMAS.contains(f.getFileName().toString()))
                    .filter(f -> !text(f).contains("is not valid JSON") && !text(f).contains("is empty; a"))
                    .filter(f -> !text(f).contains("stands twice") && !text(f).contains("a second JSON value"))
                    .sorted()
                    .toList();
        }
    }

    private static String text(Path broken) {
        try {
            return Files.readString(Path.of(broken + ".txt"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("broken")
    void what_the_reader_refuses_the_schema_refuses(Path file) throws IOException {
        List<Problem> problems = new ArrayList<>();
        new ListingReader(Samples.PACK.vocabulary()).read(file.toString(), Files.readAllBytes(file), problems);
        assertThat(problems).isNotEmpty();
        assertThat(LISTING.validate(Files.readString(file), InputFormat.JSON)).isNotEmpty();
    }

    static List<Path> formats() {
        return Fixtures.good();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void what_is_imported_and_its_assessment_fit_their_schemas(Path file) {
        for (Listing listing : Fixtures.read(file)) {
            StringWriter json = new StringWriter();
            JsonTree.write(NativeForm.of(listing), json);
            assertThat(LISTING.validate(json.toString(), InputFormat.JSON)).isEmpty();
            String assessment = Samples.json(new Evaluator(Samples.PACK, Profile.LISTING_0_8).evaluate(listing));
            assertThat(ASSESSMENT.validate(assessment, InputFormat.JSON)).isEmpty();
        }
    }

    private static Schema schema(String name) {
        try {
            String text = Files.readString(Path.of("src/main/resources/schema/" + name + ".schema.json"));
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
