package dev.assay.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.assess.Evaluator;
import dev.assay.doc.Problem;
import dev.assay.model.Assessment;
import dev.assay.model.Listing;
import dev.assay.score.Profile;
import dev.assay.testing.Samples;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AssessmentReaderTest {

    private final List<Problem> problems = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(Profile.class)
    void what_was_written_is_read_back_and_written_the_same(Profile profile) {
        Evaluator evaluator = new Evaluator(Samples.PACK, profile);
        List<Listing> listings = Stream.concat(
                        Samples.all().stream(), LongStream.range(0, 200).mapToObj(Samples::random))
                .toList();
        for (Listing listing : listings) {
            String written = Samples.json(evaluator.evaluate(listing));
            List<Assessment> read = read("x.json", written);
            assertThat(problems).isEmpty();
            assertThat(read).extracting(Samples::json).containsExactly(written);
        }
    }

    @Test
    void lists_and_lines_hold_several() {
        String a = json(1);
        String b = json(2);
        assertThat(read("x.json", "[" + a + "," + b + "]"))
                .extracting(Assessment::id)
                .containsExactly("random-1", "random-2");
        assertThat(read("x.jsonl", a.replace("\n", "") + "\n{\"id\": \"c\"}\n" + json(3).replace("\n", "")))
                .extracting(Assessment::id)
                .containsExactly("random-3");
        assertThat(problems.stream().map(Problem::toString))
                .containsExactly(
                        "x.jsonl:1:1: /id: the id `random-1` is taken by the assessment at x.json:1:2: /0\n"
                                + "  Maybe the same listing was assessed twice",
                        "x.jsonl:2:1: `formatVersion` is missing; 1 was expected of an assessment\n"
                                + "  Maybe this is a listing among assessments; the two do not mix in one file");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "\"formatVersion\": 1|\"formatVersion\": 2|`formatVersion` is the number `2`; 1 was expected of an assessment",
                "\"severity\": \"|\"severety\": \"|`severity` is missing; a text was expected",
                "\"certainty\": \"evidenced\"|\"certainty\": \"evident\"|`certainty` is the text `evident`; one of evidenced, general was expected",
                "\"id\": \"planning\"|\"id\": \"plans\"|`factors` are not the ten factors in their order",
                "\"score\": |\"score\": \"x\", \"was\": |`score` is the text `x`; a number was expected",
                "\"aivss\": {|\"aivss\": 3, \"was\": {|`aivss` is the number `3`; an object was expected",
            })
    void what_is_wrong_is_named(String from, String to, String message) {
        String json = Samples.json(new Evaluator(Samples.PACK, Profile.LISTING_0_8)
                .evaluate(Samples.all().get(0)));
        int at = json.replace(" :", ":").indexOf(from);
        assertThat(at).isNotNegative();
        assertThat(read(
                        "x.json",
                        json.replace(" :", ":").substring(0, at)
                                + to
                                + json.replace(" :", ":").substring(at + from.length())))
                .isEmpty();
        assertThat(problems).extracting(Problem::message).contains(message);
    }

    @Test
    void a_listing_is_not_taken_for_an_assessment() {
        assertThat(recognises("{\"id\": \"a\", \"description\": \"formatVersion\"}"))
                .isFalse();
        assertThat(recognises("id: a\nformatVersion: 1\n")).isTrue();
        assertThat(recognises(json(1))).isTrue();
        assertThat(recognises("[]")).isFalse();
        assertThat(recognises("formatVersion")).isFalse();
    }

    private static boolean recognises(String text) {
        return AssessmentReader.recognises("<stdin>", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String json(long seed) {
        return Samples.json(new Evaluator(Samples.PACK, Profile.LISTING_0_8).evaluate(Samples.random(seed)));
    }

    private final AssessmentReader reader = new AssessmentReader();

    private List<Assessment> read(String file, String text) {
        return reader.read(file, text.getBytes(StandardCharsets.UTF_8), problems);
    }
}
