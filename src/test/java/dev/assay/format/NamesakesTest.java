package dev.assay.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.doc.Problem;
import dev.assay.model.Listing;
import dev.assay.testing.Samples;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Listings that go by the same name in one run. */
class NamesakesTest {

    private final Importer importer =
            new Importer(Samples.PACK.formats(), Samples.PACK.vocabulary(), Samples.PACK.lexicon());
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    @Test
    void are_told_apart_by_a_number_and_none_is_lost() {
        List<String> ids = new ArrayList<>();
        for (String folder : List.of("one", "two", "three")) {
            read(folder + "/SKILL.md", "---\nname: tidy-desk\ndescription: Reads files of the desk.\n---\n")
                    .forEach(l -> ids.add(l.id()));
        }
        assertThat(ids).containsExactly("tidy-desk", "tidy-desk-2", "tidy-desk-3");
        assertThat(problems).isEmpty();
        assertThat(warnings)
                .extracting(Problem::toString)
                .containsExactly(
                        "two/SKILL.md:2:1: the id `tidy-desk` is taken by the listing at one/SKILL.md:2:1; this one is called"
                                + " `tidy-desk-2`\n  Maybe both are about one agent, and --as one puts them together",
                        "three/SKILL.md:2:1: the id `tidy-desk` is taken by the listing at one/SKILL.md:2:1; this one is"
                                + " called `tidy-desk-3`\n  Maybe both are about one agent, and --as one puts them together");
    }

    @Test
    void in_the_native_form_an_id_that_is_taken_is_a_slip() {
        read("one.json", "{\"id\": \"tidy-desk\", \"present\": [\"kind.agent\"]}");
        assertThat(read("two.json", "{\"id\": \"tidy-desk\", \"present\": [\"kind.agent\"]}"))
                .isEmpty();
        assertThat(problems)
                .extracting(Problem::message)
                .singleElement()
                .asString()
                .contains("is taken by the listing at");
    }

    private List<Listing> read(String file, String text) {
        return importer.read(file, text.getBytes(StandardCharsets.UTF_8), null, problems, warnings);
    }
}
