package dev.assay.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.doc.Place;
import dev.assay.doc.Quote;
import dev.assay.format.Formats;
import dev.assay.model.Capability;
import dev.assay.model.Change;
import dev.assay.model.Effect;
import dev.assay.model.Layer;
import dev.assay.model.PackId;
import dev.assay.model.Threat;
import dev.assay.model.ThreatCatalogue;
import dev.assay.model.Vocabulary;
import dev.assay.pack.RulePack;
import dev.assay.rule.Conclusion;
import dev.assay.rule.Condition;
import dev.assay.rule.FactCondition;
import dev.assay.rule.FactType;
import dev.assay.rule.FieldTest;
import dev.assay.rule.Phase;
import dev.assay.rule.Rule;
import dev.assay.rule.RuleStatus;
import dev.assay.testing.Xhtml;
import dev.assay.text.Lexicon;
import dev.assay.verify.CaseFile;
import dev.assay.verify.RuleCase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** Whatever a pack's texts hold, they are text on a page. */
class HostilePackTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "\" onmouseover=\"alert(1)",
                "' autofocus onfocus='alert(1)",
                "</code></pre></main><h1>x</h1>",
                "</style></script><b>",
                "]]> <!-- --> <![CDATA[ <?x ?>",
                "&lt;b&gt; &#60;i&#62; &nbsp;",
                "[click](javascript:alert(1))",
                "![x](https://example.invalid/leak?d=1)",
                "```\n# heading\n- item",
                "| cell | other |",
                "\u202Egnp.exe\u2066",
                "\u0000\u001B[2J\uD800\uFFFE",
                "https://example.invalid @someone www.example.invalid"
            })
    void is_text(String hostile) {
        RulePack pack = pack(hostile);
        CaseFile cases = new CaseFile(
                "TST-010",
                Place.of("x"),
                List.of(new RuleCase(
                        hostile, Place.of("x"), List.of(hostile), List.of(), Map.of(), Set.of(), hostile, List.of())));

        Site.pages(pack, List.of(cases), DocsFormat.HTML).forEach((name, text) -> {
            Document page = Xhtml.parse(text);
            assertThat(text).doesNotContainPattern("[\\p{Cntrl}&&[^\n]]|\\p{Cf}");
            assertThat(Xhtml.all(page, "*").stream().map(e -> e.getTagName()).collect(Collectors.toSet()))
                    .doesNotContain("img", "b", "i")
                    .isSubsetOf(Set.of(
                            "html",
                            "head",
                            "meta",
                            "title",
                            "style",
                            "body",
                            "a",
                            "nav",
                            "main",
                            "h1",
                            "h2",
                            "p",
                            "ul",
                            "li",
                            "pre",
                            "code",
                            "form",
                            "label",
                            "input",
                            "select",
                            "option",
                            "datalist",
                            "button",
                            "div",
                            "table",
                            "caption",
                            "thead",
                            "tbody",
                            "tr",
                            "th",
                            "td",
                            "script"));
            assertThat(Xhtml.all(page, "h1")).hasSize(1);
            assertThat(Xhtml.all(page, "script")).hasSize(name.equals("index.html") ? 1 : 0);
            Xhtml.all(page, "*").forEach(e -> {
                for (int i = 0; i < e.getAttributes().getLength(); i++) {
                    String attribute = e.getAttributes().item(i).getNodeName();
                    assertThat(attribute).doesNotStartWith("on").isNotIn("src", "autofocus");
                }
            });
            assertThat(page.getDocumentElement().getTextContent()).contains(Quote.escape(hostile));
        });

        Site.pages(pack, List.of(cases), DocsFormat.MARKDOWN).forEach((name, text) -> {
            String outside = withoutSource(text).replace(Renderer.MARK, "");
            assertThat(outside).doesNotContain("<", "```", "https://", "@someone", "www.");
            assertThat(outside).doesNotContainPattern("(?<!\\\\)\\]\\((?!(TST-0[12]0|index)\\.md\\))");
            assertThat(outside).doesNotContainPattern("(?<!\\\\)!\\[");
            assertThat(outside.lines().filter(l -> l.startsWith("# "))).hasSize(1);
            assertThat(outside.lines()
                            .filter(l -> l.startsWith("| "))
                            .allMatch(l -> l.split("(?<!\\\\)\\|").length == 5))
                    .isTrue();
        });
    }

    /** The page without its block of source, which must end where its own fence ends it. */
    private static String withoutSource(String page) {
        List<String> lines = page.lines().toList();
        int begin = 0;
        while (begin < lines.size() && !lines.get(begin).startsWith("```")) {
            begin++;
        }
        if (begin == lines.size()) {
            return page;
        }
        int end = begin + 1;
        while (!lines.get(end).equals(lines.get(begin))) {
            end++;
        }
        return String.join("\n", lines.subList(0, begin)) + "\n"
                + String.join("\n", lines.subList(end + 1, lines.size()));
    }

    private static RulePack pack(String hostile) {
        Vocabulary vocabulary = new Vocabulary(
                List.of(new Capability("tool.x", hostile, hostile, hostile, 3, Effect.RAISES, Change.NONE)));
        ThreatCatalogue threats = new ThreatCatalogue(List.of(new Threat(
                hostile,
                hostile,
                hostile,
                List.of(),
                new Threat.Mappings(
                        List.of(hostile), List.of(hostile), List.of(hostile), List.of(hostile), List.of(hostile)),
                hostile,
                "")));
        Condition when = new Condition.Bound(
                "$a",
                FactCondition.some(
                        FactType.PRESENT, new FieldTest.OneOf("id", Set.of("tool.x"), true), vocabulary, hostile));
        List<Rule> rules = List.of(
                rule("TST-010", new Conclusion.Chain(hostile), when, hostile),
                rule(
                        "TST-020",
                        new Conclusion.Caveat(Layer.AGENT_FRAMEWORKS, hostile, List.of("tool.x")),
                        when,
                        hostile));
        return new RulePack(
                List.of(new PackId(hostile, hostile, "")),
                vocabulary,
                threats,
                List.of(),
                rules,
                Lexicon.EMPTY,
                List.of(),
                Formats.NONE,
                new TreeMap<>(),
                false);
    }

    private static Rule rule(String id, Conclusion conclusion, Condition when, String hostile) {
        return new Rule(
                id,
                hostile,
                conclusion,
                hostile,
                hostile,
                RuleStatus.STABLE,
                List.of(hostile),
                when,
                Phase.JUDGE,
                Place.of(hostile, 1, 1),
                "rule\n" + hostile + "\nend");
    }
}
