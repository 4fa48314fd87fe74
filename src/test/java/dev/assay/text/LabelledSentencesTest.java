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

    private static final List<String> FILES = List.of(
            "sentences.yaml",
            "sentences-of-another-author.yaml",
            "sentences-of-a-third-author.yaml",
            "sentences-of-further-authors.yaml");
    private static final List<Sentence> SENTENCES = new ArrayList<>();

    private record Sentence(String file, String set, String kind, String text, Set<String> present, Set<String> maybe) {

        Set<String> right() {
            Set<String> right = found();
            right.retainAll(present);
            return right;
        }

        Set<String> wrong() {
            Set<String> wrong = found();
            wrong.removeAll(present);
            wrong.removeAll(maybe);
            return wrong;
        }

        private Set<String> found() {
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
        for (String file : FILES) {
            Path path = Path.of("fixtures/text/" + file);
            Node.Obj top = (Node.Obj) Documents.yaml(path.toString(), Files.readString(path));
            for (Node item : list(top, "sentences")) {
                Node.Obj of = (Node.Obj) item;
                SENTENCES.add(new Sentence(
                        file,
                        text(of, "set"),
                        text(of, "kind"),
                        text(of, "text"),
                        ids(of, "present"),
                        ids(of, "maybe")));
            }
        }
    }

    /** Also prints the figures and what went wrong, for whoever works on the phrases. */
    @ParameterizedTest
    @CsvSource({
        "sentences.yaml, 0.98, 0.95",
        "sentences-of-another-author.yaml, 0.98, 0.95",
        "sentences-of-a-third-author.yaml, 0.96, 0.75",
        "sentences-of-further-authors.yaml, 0.95, 0.73"
    })
    void finds_what_a_reader_finds(String file, double precision, double recall) {
        int right = 0;
        int wrong = 0;
        int labelled = 0;
        for (Sentence sentence : SENTENCES) {
            if (sentence.file().equals(file)) {
                int hit = sentence.right().size();
                right += hit;
                wrong += sentence.wrong().size();
                labelled += sentence.present().size();
                if (!sentence.wrong().isEmpty() || hit < sentence.present().size()) {
                    System.out.println(sentence + " wrong " + sentence.wrong() + " right " + sentence.right());
                }
            }
        }
        System.out.println(file + ": " + right + " right, " + wrong + " wrong, " + labelled + " labelled");
        assertThat(right / (double) (right + wrong)).as("precision").isGreaterThanOrEqualTo(precision);
        assertThat(right / (double) labelled).as("recall").isGreaterThanOrEqualTo(recall);
    }

    @Test
    void takes_nothing_that_is_denied_or_reserved_for_present() {
        assertThat(SENTENCES)
                .filteredOn(s -> FILES.indexOf(s.file()) < 2)
                .filteredOn(s -> s.kind().equals("negated") || s.kind().equals("hedged"))
                .allSatisfy(s -> assertThat(s.wrong()).as(s.text()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"plain,800", "negated,180", "hedged,150", "topic,200"})
    void has_enough_of_each_kind(String kind, int least) {
        assertThat(SENTENCES).filteredOn(s -> s.kind().equals(kind)).hasSizeGreaterThanOrEqualTo(least);
    }

    private static Set<String> ids(Node.Obj of, String key) {
        Set<String> ids = new TreeSet<>();
        list(of, key).forEach(p -> ids.add(((Node.Text) p).value()));
        assertThat(ids)
                .allSatisfy(id ->
                        assertThat(Samples.PACK.vocabulary().find(id)).as(id).isNotNull());
        return ids;
    }

    private static List<Node> list(Node.Obj of, String key) {
        return of.get(key) instanceof Node.Arr list ? list.items() : List.of();
    }

    private static String text(Node.Obj of, String key) {
        return of.get(key) instanceof Node.Text text ? text.value() : "";
    }
}
