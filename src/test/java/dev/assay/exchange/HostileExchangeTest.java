package dev.assay.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.assess.Evaluator;
import dev.assay.doc.Documents;
import dev.assay.doc.Node;
import dev.assay.doc.Quote;
import dev.assay.format.Fixtures;
import dev.assay.model.Assessment;
import dev.assay.model.Listing;
import dev.assay.score.Profile;
import dev.assay.testing.Samples;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a hostile listing says stays text in the forms of other tools. */
class HostileExchangeTest {

    private static final Evaluator EVALUATOR = new Evaluator(Samples.PACK, Profile.LISTING_0_8);

    static List<Path> hostile() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("fixtures/hostile"))) {
            return files.filter(f -> !f.endsWith("README.md")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void no_link_no_placeholder_and_nothing_hidden(Path file) {
        AssessmentSarif sarif = new AssessmentSarif("1.0.0");
        Otm otm = new Otm();
        CycloneDx bom = new CycloneDx("1.0.0");
        for (Listing listing : Fixtures.read(file)) {
            Assessment assessment = EVALUATOR.evaluate(listing);
            sarif.add(assessment, Origin.of(file.toString()));
            otm.add(assessment);
            bom.add(assessment);
        }
        StringWriter log = new StringWriter();
        sarif.write(log);
        StringWriter model = new StringWriter();
        otm.write(model);
        StringWriter inventory = new StringWriter();
        bom.write(inventory);
        assertThat(Published.faults(Published.SARIF, log.toString())).isEmpty();
        assertThat(Published.faults(Published.OTM, model.toString())).isEmpty();
        assertThat(Published.faults(Published.CYCLONEDX, inventory.toString())).isEmpty();
        for (StringWriter written : List.of(log, model, inventory)) {
            assertThat(texts(Documents.json("written", 1, written.toString())))
                    .allSatisfy(t -> assertThat(Quote.escape(t)).isEqualTo(t));
        }
        assertThat(messages(Documents.json("log", 1, log.toString())))
                .isNotEmpty()
                .allSatisfy(m -> {
                    assertThat(m).doesNotContainPattern("(?<!\\\\)[\\[\\]]");
                    assertThat(m.replace("{{", "").replace("}}", "")).doesNotContain("{", "}");
                });
    }

    private static List<String> messages(Node log) {
        List<String> found = new ArrayList<>();
        Node.Obj run = (Node.Obj) ((Node.Arr) field(log, "runs")).items().get(0);
        ((Node.Arr) field(run, "results"))
                .items()
                .forEach(r -> found.add(((Node.Text) field(field(r, "message"), "text")).value()));
        return found;
    }

    private static Node field(Node object, String name) {
        Node found = ((Node.Obj) object).get(name);
        if (found == null) {
            throw new AssertionError(name);
        }
        return found;
    }

    /** All texts and names of fields in a document. */
    private static List<String> texts(Node node) {
        if (node instanceof Node.Obj object) {
            return Stream.concat(
                            object.fields().keySet().stream(),
                            object.fields().values().stream().flatMap(v -> texts(v).stream()))
                    .toList();
        }
        if (node instanceof Node.Arr array) {
            return array.items().stream().flatMap(v -> texts(v).stream()).toList();
        }
        return node instanceof Node.Text text ? List.of(text.value()) : List.of();
    }
}
