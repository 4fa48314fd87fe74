package dev.assay.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.assess.Evaluator;
import dev.assay.doc.Documents;
import dev.assay.doc.Node;
import dev.assay.model.Assessment;
import dev.assay.model.Evidence;
import dev.assay.model.Fact;
import dev.assay.model.Listing;
import dev.assay.model.Status;
import dev.assay.model.Strength;
import dev.assay.score.Profile;
import dev.assay.testing.Samples;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing from a listing is obeyed by a terminal, a Markdown renderer or a JSON parser. */
class HostileTextTest {

    private static final Evaluator EVALUATOR = new Evaluator(Samples.PACK, Profile.LISTING_0_8);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[click](javascript:alert(1))",
                "![x](https://example.invalid/leak?d=1)",
                "\u001B[2J\u001B]0;title\u0007red",
                "\u202Egnp.exe\u2066",
                "zero\u200Bwidth\uFEFF",
                "a\nb\r\nc\u2028d",
                "| cell | other |\n|---|---|",
                "# heading\n- item\n```code```",
                "\" , \"score\": 0.0, \"x\": \"",
                "https://example.invalid @someone #1",
                "\uD800 lone surrogate",
                "`code` *bold* _it_ ~~no~~ \\ <!-- c -->",
                "\u0000\u0001\u007F\u0085\u009B31m",
                "&lt;b&gt; &amp; &#60;i&#62;",
                "www.example.invalid/x",
                "1. one",
                "- item"
            })
    void is_data_in_every_format(String hostile) {
        Assessment assessment = EVALUATOR.evaluate(listing(hostile));

        String text = report(assessment, Reports.Format.TEXT) + explained(assessment);
        assertThat(text.codePoints().filter(c -> c != '\n').mapToObj(Character::toString))
                .as("characters that a terminal obeys")
                .noneMatch(c -> c.matches("\\p{Cntrl}|\\p{Cf}|\u2028|\u0085|\u009B"));

        String markdown = report(assessment, Reports.Format.MARKDOWN);
        assertThat(markdown)
                .doesNotContain("<script", "<img", "<b>", "<i>", "<!--", "```", "https://", "@someone", "www.");
        assertThat(markdown.lines()
                        .filter(l -> l.startsWith("#"))
                        .map(l -> l.replaceAll("[^#].*", ""))
                        .toList())
                .as("headings")
                .containsOnly("#", "##", "###");
        assertThat(markdown.lines().filter(l -> l.startsWith("# "))).hasSize(1);

        String json = report(assessment, Reports.Format.JSONL);
        assertThat(json.lines()).hasSize(1);
        assertThat(json.strip().codePoints().mapToObj(Character::toString))
                .noneMatch(c -> c.matches("\\p{Cntrl}|\\p{Cf}|\u2028|\u0085|\u009B"));
        List<dev.assay.doc.Problem> problems = new ArrayList<>();
        Node.Obj root = (Node.Obj) Documents.read("x.json", json.getBytes(StandardCharsets.UTF_8), problems)
                .get(0);
        assertThat(problems).isEmpty();
        assertThat(((Node.Text) root.get("name")).value()).isEqualTo(hostile);
    }

    private static Listing listing(String hostile) {
        Fact shell =
                Fact.stated("tool.shell", Status.PRESENT, Strength.TEXT, List.of(new Evidence(hostile, "/" + hostile)));
        Fact readOnly = Fact.stated(
                "tool.read-only", Status.PRESENT, Strength.TEXT, List.of(new Evidence(hostile, "/" + hostile)));
        return new Listing(
                hostile, hostile, hostile, List.of(readOnly, shell), null, null, null, "sha256:" + "0".repeat(64));
    }

    private static String report(Assessment assessment, Reports.Format format) {
        StringWriter out = new StringWriter();
        try (Reports reports = new Reports(format, Style.PLAIN, new PrintWriter(out))) {
            reports.write(assessment);
        }
        return out.toString();
    }

    private static String explained(Assessment assessment) {
        StringWriter out = new StringWriter();
        new Explanation(assessment, null).all(new PrintWriter(out, true));
        return out.toString();
    }
}
