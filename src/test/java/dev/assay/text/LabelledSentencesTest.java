package dev.assay.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.doc.Documents;
import dev.assay.doc.Node;
import dev.assay.model.Status;
import dev.assay.testing.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped lexicon on sentences that were labelled by hand. */
class LabelledSentencesTest {

    private static final List<Sentence> SENTENCES = new ArrayList<>();

    private record Sentence(String set, String kind, String text, Set<String> present) {

        Set<String> found() {
            Set<String> found = new TreeSet<>();
            for (Mention mention : Samples.PACK.lexicon().scan(text)) {
                if (mention.status() == Status.PRESENT && !mention.hedged()) {
                    found.add(mention.capability());
                }
            }
            return found;
        }
    }

    @BeforeAll
    static void read() throws IOException {
        Path file = Path.of("fixtures/text/sentences.yaml");
        Node.Obj top = (Node.Obj) Documents.yaml(file.toString(), Files.readString(file));
        for (Node item : list(top, "sentences")) {
            Node.Obj sentence = (Node.Obj) item;
            Set<String> present = new TreeSet<>();
            list(sentence, "present").forEach(p -> present.add(((Node.Text) p).value()));
            assertThat(present)
                    .allSatisfy(id -> assertThat(Samples.PACK.vocabulary().find(id))
                            .as(id)
                            .isNotNull());
            SENTENCES.add(new Sentence(text(sentence, "set"), text(sentence, "kind"), text(sentence, "text"), present));
        }
    }

    @Test
    void finds_what_a_reader_finds() {
        int right = 0;
        int found = 0;
        int labelled = 0;
        for (Sentence sentence : SENTENCES) {
            Set<String> mentions = sentence.found();
            found += mentions.size();
            labelled += sentence.present().size();
            mentions.retainAll(sentence.present());
            right += mentions.size();
        }
        assertThat(right / (double) found).as("precision").isGreaterThanOrEqualTo(0.95);
        assertThat(right / (double) labelled).as("recall").isGreaterThanOrEqualTo(0.80);
    }

    @Test
    void takes_nothing_that_is_denied_or_reserved_for_present() {
        assertThat(SENTENCES)
                .filteredOn(s -> s.kind().equals("negated") || s.kind().equals("hedged"))
                .allSatisfy(s -> assertThat(s.found()).as(s.text()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"plain,90", "negated,30", "hedged,15", "topic,15"})
    void has_enough_of_each_kind(String kind, int least) {
        assertThat(SENTENCES).filteredOn(s -> s.kind().equals(kind)).hasSizeGreaterThanOrEqualTo(least);
    }

    private static List<Node> list(Node.Obj of, String key) {
        return of.get(key) instanceof Node.Arr list ? list.items() : List.of();
    }

    private static String text(Node.Obj of, String key) {
        return of.get(key) instanceof Node.Text text ? text.value() : "";
    }
}
