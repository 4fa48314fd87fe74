package dev.assay.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.assess.Evaluator;
import dev.assay.doc.ProblemException;
import dev.assay.model.Assessment;
import dev.assay.model.Brief;
import dev.assay.report.BriefReport;
import dev.assay.report.JsonReport;
import dev.assay.score.Profile;
import dev.assay.testing.Samples;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Brief assessments, from whole ones and from their own form. */
class BriefReaderTest {

    private static final Evaluator EVALUATOR = new Evaluator(Samples.PACK, Profile.LISTING_0_8);

    @Test
    void keeps_the_same_of_an_assessment_and_of_both_its_forms() {
        for (var listing : Samples.all()) {
            Assessment assessment = EVALUATOR.evaluate(listing);
            StringWriter whole = new StringWriter();
            JsonReport.write(assessment, whole, false);
            Brief brief = BriefReader.read("x.jsonl", 1, whole.toString());
            StringWriter text = new StringWriter();
            BriefReport.write(brief, text);
            Brief again = BriefReader.read("x.jsonl", 1, text.toString());
            StringWriter direct = new StringWriter();
            BriefReport.write(Brief.of(assessment), direct);

            assertThat(again).isEqualTo(brief);
            assertThat(BriefReader.read("x.jsonl", 1, direct.toString()).threats())
                    .isEqualTo(brief.threats());
            assertThat(brief.questions()).hasSameSizeAs(assessment.openQuestions());
            assertThat(brief.score()).isEqualByComparingTo(assessment.aivss().score());
            assertThat(brief.listingDigest()).isEqualTo(assessment.listingDigest());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] | x.jsonl:7:1: an assessment is an object, not a list",
                "{\"id\": \"a\"} | x.jsonl:7:1: `formatVersion` is not 1, as it is in an assessment",
                "{\"formatVersion\": 2} | x.jsonl:7:1: `formatVersion` is not 1, as it is in an assessment",
                "{\"formatVersion\": 1, \"brief\": true, \"score\": \"9\"} | x.jsonl:7:46: /score: `score` is the text `9`; a number was expected",
                "{\"formatVersion\": 1, \"aivss\": 3} | x.jsonl:7:31: /aivss: `aivss` is the number `3`; an object was expected"
            })
    void says_what_is_no_assessment(String line, String problem) {
        assertThatThrownBy(() -> BriefReader.read("x.jsonl", 7, line))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems())
                                .anySatisfy(p -> assertThat(p.place() + ": " + p.message())
                                        .isEqualTo(problem)));
    }
}
