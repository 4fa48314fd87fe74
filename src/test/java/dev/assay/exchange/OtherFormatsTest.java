package dev.assay.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.assess.Evaluator;
import dev.assay.score.Profile;
import dev.assay.testing.Samples;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;

class OtherFormatsTest {

    private static final Evaluator EVALUATOR = new Evaluator(Samples.PACK, Profile.LISTING_0_8);
    private static final List<Origin> ORIGINS = List.of(Origin.of(Checks.FILE.toString()));
    private static final String HOSTILE = "=cmd|x <b>&\"]]> a,b:c%0A\n::error::x \u001B[31m\u202E";

    @Test
    void open_threat_models_fit_the_published_schema() {
        Otm one = new Otm();
        one.add(Checks.CODER);
        String json = written(one::write);
        assertThat(Published.faults(Published.OTM, json)).isEmpty();
        assertThat(json)
                .contains("\"id\" : \"qwen3-coder\"", "\"id\" : \"agent-1-layer-3\"", "\"component\" : \"agent-1\"")
                .contains("\"threat\" : \"X-01\",\n          \"state\" : \"exposed\"");
        Otm many = new Otm();
        LongStream.range(0, 40).forEach(seed -> many.add(EVALUATOR.evaluate(Samples.random(seed))));
        assertThat(Published.faults(Published.OTM, written(many::write))).isEmpty();
        assertThat(Published.faults(Published.OTM, json.replace("\"trustRating\" : 0", "\"trustRating\" : \"low\"")))
                .isNotEmpty();
    }

    @Test
    void bills_of_materials_fit_the_published_schema() {
        CycloneDx bom = new CycloneDx("1.0.0");
        bom.add(Checks.CODER);
        LongStream.range(0, 40).forEach(seed -> bom.add(EVALUATOR.evaluate(Samples.random(seed))));
        String json = written(bom::write);
        assertThat(Published.faults(Published.CYCLONEDX, json)).isEmpty();
        assertThat(json)
                .contains("\"state\" : \"exploitable\"", "\"state\" : \"in_triage\"")
                .contains("\"type\" : \"machine-learning-model\"")
                .contains("Open: ");
        assertThat(Published.faults(Published.CYCLONEDX, json.replace("exploitable", "unlucky")))
                .isNotEmpty();
    }

    @Test
    void a_test_case_fails_where_the_run_does() throws Exception {
        String xml = written(out -> DecisionJUnit.write(Checks.check(null, HOSTILE), ORIGINS, out));
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(OtherFormatsTest.class.getResource("/schema/junit.xsd"))
                .newValidator()
                .validate(new StreamSource(new StringReader(xml)));
        assertThat(xml)
                .contains("<testsuite name=\"gate\" tests=\"1\" failures=\"1\"")
                .contains("<failure type=\"deny\"", "deny GATE-010: A reason. (run sandboxed)\n</failure>")
                .contains("<system-out>known review GATE-020", "waived deny GATE-030")
                .doesNotContain("<b>", "\u001B", "\u202E");
    }

    @Test
    void a_verdict_that_answers_could_turn_fails_its_test_case() {
        assertThat(written(out -> DecisionJUnit.write(Checks.open(), ORIGINS, out)))
                .contains("<failure type=\"deny\" message=\"Quiet: allow, and by answers deny\">");
    }

    @Test
    void annotations_stand_at_the_line_of_the_evidence() {
        assertThat(written(out -> GithubAnnotations.write(Checks.check(null, "Coder"), ORIGINS, out)))
                .isEqualTo("""
                        ::error file=fixtures/listings/qwen3-coder.json,line=4,title=GATE-010 Title of GATE-010::Coder: deny. A reason. Obligations: run sandboxed
                        ::notice file=fixtures/listings/qwen3-coder.json,line=2,title=GATE-020 Title of GATE-020::Coder: review (known). A reason. Obligations: run sandboxed
                        ::notice file=fixtures/listings/qwen3-coder.json,line=2,title=GATE-030 Title of GATE-030::Coder: deny (waived). A reason. Obligations: run sandboxed
                        """);
        assertThat(written(out -> GithubAnnotations.write(Checks.open(), ORIGINS, out)))
                .contains("title=Open verdict::Quiet: allow, but answers could make it deny");
    }

    @Test
    void a_listing_cannot_write_a_workflow_command() {
        String lines = written(out -> GithubAnnotations.write(Checks.check(null, HOSTILE), ORIGINS, out));
        assertThat(lines.lines())
                .hasSize(3)
                .allSatisfy(l -> assertThat(l).startsWith("::").contains("%250A\\u000A::error"));
        assertThat(lines).doesNotContain("\u001B", "\u202E");
    }

    @Test
    void a_table_has_a_row_for_each_listing_and_no_formula() {
        String csv = written(out -> DecisionCsv.write(Checks.check(null, HOSTILE), out));
        assertThat(csv.lines()).hasSize(2);
        assertThat(csv)
                .contains(",\"'=cmd|x <b>&\"\"]]>")
                .endsWith(",deny,review,deny,1,9.8,4.3,9.9,GATE-010,,GATE-020,GATE-030,\"run sandboxed\"\n");
    }

    private static String written(Consumer<PrintWriter> writing) {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        writing.accept(writer);
        writer.flush();
        return out.toString();
    }
}
