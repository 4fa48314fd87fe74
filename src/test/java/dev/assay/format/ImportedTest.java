package dev.assay.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.assess.Evaluator;
import dev.assay.doc.Problem;
import dev.assay.model.Assessment;
import dev.assay.model.Listing;
import dev.assay.report.JsonTree;
import dev.assay.report.NativeForm;
import dev.assay.report.YamlTree;
import dev.assay.score.Profile;
import dev.assay.testing.Golden;
import dev.assay.testing.Samples;
import dev.assay.text.Lexicon;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes of each fixture, and that its native form says the same. */
class ImportedTest {

    private static final Evaluator EVALUATOR = new Evaluator(Samples.PACK, Profile.LISTING_0_8);

    static List<Path> good() {
        return Fixtures.good();
    }

    @ParameterizedTest
    @MethodSource("good")
    void is_told_by_its_content_and_gives_these_facts(Path file) throws IOException {
        // without the lexicon, whose wordings have tests of their own
        List<Listing> listings = new Importer(Samples.PACK.formats(), Samples.PACK.vocabulary(), Lexicon.EMPTY)
                .read(Fixtures.name(file), Fixtures.bytes(file), null, new ArrayList<>(), new ArrayList<>());
        String folder = file.getParent().getFileName().toString();
        assertThat(listings).isNotEmpty().extracting(Listing::format).contains(folder);
        StringWriter text = new StringWriter();
        listings.forEach(l -> JsonTree.write(NativeForm.of(l), text));
        Golden.check(Path.of("fixtures/imported", folder, file.getFileName() + ".json"), text.toString());
    }

    @ParameterizedTest
    @MethodSource("good")
    void needs_no_name_to_be_told(Path file) {
        String text = new String(Fixtures.bytes(file), StandardCharsets.UTF_8);
        boolean bare = !text.startsWith("{") && !text.startsWith("[") && !text.startsWith("---");
        List<String> told =
                Fixtures.read(bare ? file.toString() : "download", Fixtures.bytes(file), new ArrayList<>()).stream()
                        .map(Listing::format)
                        .toList();
        assertThat(told)
                .isEqualTo(Fixtures.read(file).stream().map(Listing::format).toList());
    }

    @ParameterizedTest
    @MethodSource("good")
    void comes_back_from_its_native_form(Path file) {
        for (Listing listing : Fixtures.read(file)) {
            StringWriter json = new StringWriter();
            JsonTree.write(NativeForm.of(listing), json, false);
            StringWriter yaml = new StringWriter();
            YamlTree.write(NativeForm.of(listing), new PrintWriter(yaml));
            same(listing, Fixtures.read("x.json", json.toString()).get(0));
            same(listing, Fixtures.read("x.yaml", yaml.toString()).get(0));
        }
    }

    private static void same(Listing listing, Listing back) {
        assertThat(back.facts()).isEqualTo(listing.facts());
        assertThat(back.hints()).isEqualTo(listing.hints());
        assertThat(back.blind()).isEqualTo(listing.blind());
        assertThat(back.format()).isEqualTo(listing.format());
        assertThat(back.name()).isEqualTo(listing.name());
        assertThat(json(EVALUATOR.evaluate(back), back)).isEqualTo(json(EVALUATOR.evaluate(listing), listing));
    }

    private static String json(Assessment assessment, Listing listing) {
        return Samples.json(assessment).replace(listing.digest(), "");
    }

    @Test
    void what_is_no_listing_is_refused_with_a_message_that_helps() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path file : Fixtures.refused()) {
            List<Problem> problems = new ArrayList<>();
            assertThat(Fixtures.read(Fixtures.name(file), Fixtures.bytes(file), problems))
                    .isEmpty();
            assertThat(problems).isNotEmpty();
            problems.forEach(p -> lines.add(p.toString()));
        }
        Golden.check(Path.of("fixtures/imported/refused.txt"), String.join("\n", lines) + "\n");
    }
}
