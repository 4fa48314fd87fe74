package dev.assay.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.doc.Problem;
import dev.assay.rule.Rule;
import dev.assay.testing.Golden;
import dev.assay.testing.Samples;
import dev.assay.testing.Xhtml;
import dev.assay.verify.CaseFile;
import dev.assay.verify.CaseReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The pages of the whole shipped pack. */
class SiteTest {

    private static final SortedMap<String, String> MARKDOWN = pages(DocsFormat.MARKDOWN);
    private static final SortedMap<String, String> HTML = pages(DocsFormat.HTML);
    private static final Pattern LINK = Pattern.compile("(?<!\\\\)]\\(([^)]*)\\)");

    @ParameterizedTest
    @ValueSource(strings = {"CHN-010.md", "CHN-010.html", "LY4-340.md", "LY4-340.html"})
    void looks_like_the_page_under_version_control(String page) throws IOException {
        String text = page.endsWith(".md") ? MARKDOWN.get(page) : HTML.get(page);
        Golden.check(Path.of("fixtures/docs", page), String.valueOf(text));
    }

    @Test
    void has_a_page_for_each_rule_and_an_index() {
        Set<String> ids = Samples.PACK.rules().stream().map(r -> r.id() + ".").collect(Collectors.toSet());
        assertThat(MARKDOWN).hasSize(ids.size() + 1).containsKey("index.md");
        assertThat(HTML).hasSize(ids.size() + 1).containsKey("index.html");
        assertThat(MARKDOWN.keySet()).allMatch(n -> n.equals("index.md") || ids.contains(n.replace("md", "")));
    }

    @Test
    void is_the_same_every_time() {
        assertThat(pages(DocsFormat.MARKDOWN)).isEqualTo(MARKDOWN);
        assertThat(pages(DocsFormat.HTML)).isEqualTo(HTML);
    }

    @Test
    void every_link_of_the_markdown_leads_to_a_page() {
        MARKDOWN.forEach((name, text) -> {
            Matcher link = LINK.matcher(text);
            int links = 0;
            while (link.find()) {
                assertThat(MARKDOWN).as(name).containsKey(link.group(1));
                links++;
            }
            assertThat(links).as(name).isPositive();
        });
    }

    @Test
    void every_html_page_is_well_formed_and_leads_to_pages_only() {
        HTML.forEach((name, text) -> {
            Document document = Xhtml.parse(text);
            List<Element> elements = Xhtml.all(document, "*");
            List<String> ids = values(elements, "id");
            assertThat(ids).as("ids of " + name).doesNotHaveDuplicates();
            assertThat(values(elements, "href")).as(name).hasSizeGreaterThan(1).allSatisfy(href -> {
                if (href.startsWith("#")) {
                    assertThat(ids).contains(href.substring(1));
                } else {
                    assertThat(HTML).containsKey(href);
                }
            });
            assertThat(values(elements, "src")).as(name).isEmpty();
            assertThat(Xhtml.all(document, "h1")).as(name).hasSize(1);
            assertThat(Xhtml.all(document, "script")).as(name).hasSize(name.equals("index.html") ? 1 : 0);
        });
    }

    @Test
    void the_index_has_every_rule_without_a_script_and_a_label_for_every_control() {
        Document index = Xhtml.parse(String.valueOf(HTML.get("index.html")));
        List<Element> rows = Xhtml.all(index, "tr");
        assertThat(rows).hasSize(Samples.PACK.rules().size() + 1);
        assertThat(rows).noneMatch(r -> r.hasAttribute("hidden"));
        List<String> labelled = values(Xhtml.all(index, "label"), "for");
        List<String> controls = new ArrayList<>(values(Xhtml.all(index, "input"), "id"));
        controls.addAll(values(Xhtml.all(index, "select"), "id"));
        assertThat(labelled).containsExactlyInAnyOrderElementsOf(controls).hasSize(6);
        Element chain = rows.stream()
                .filter(r -> r.getTextContent().startsWith("CHN-010"))
                .findFirst()
                .orElseThrow();
        assertThat(chain.getAttribute("data-kind")).isEqualTo("chain");
        assertThat(chain.getAttribute("data-words"))
                .startsWith("Content that anybody can write")
                .contains("\"tool.email\"");
        assertThat(chain.getAttribute("data-ids")).startsWith("X-01 ASI01 ").contains(" CWE-201");
    }

    @Test
    void the_policy_allows_the_script_and_the_style_that_came_with_the_program_and_nothing_else() throws Exception {
        Document index = Xhtml.parse(String.valueOf(HTML.get("index.html")));
        String policy = Xhtml.all(index, "meta").stream()
                .filter(m -> m.hasAttribute("http-equiv"))
                .map(m -> m.getAttribute("content"))
                .findFirst()
                .orElseThrow();
        assertThat(policy)
                .isEqualTo("default-src 'none'; style-src " + hash(index, "style") + "; script-src "
                        + hash(index, "script") + "; base-uri 'none'; form-action 'none'");
    }

    @Test
    void a_condition_that_only_the_compiler_reads_is_left_to_the_source() {
        Rule read = Samples.PACK.rules().get(0);
        Rule unread = new Rule(
                read.id(),
                read.title(),
                read.conclusion(),
                read.reason(),
                read.since(),
                read.status(),
                read.references(),
                null,
                read.phase(),
                read.place(),
                read.source());
        assertThat(new RulePages(Samples.PACK, Samples.PACK.rules(), Map.of())
                        .page(unread)
                        .blocks())
                .contains(new Block.Para("It is written in full DRL, which only the compiler reads; see the source."));
    }

    private static String hash(Document document, String name) throws Exception {
        byte[] text = Xhtml.all(document, name).get(0).getTextContent().getBytes(StandardCharsets.UTF_8);
        return "'sha256-"
                + Base64.getEncoder()
                        .encodeToString(MessageDigest.getInstance("SHA-256").digest(text)) + "'";
    }

    private static List<String> values(List<Element> elements, String attribute) {
        return elements.stream()
                .filter(e -> e.hasAttribute(attribute))
                .map(e -> e.getAttribute(attribute))
                .toList();
    }

    private static SortedMap<String, String> pages(DocsFormat format) {
        List<Problem> problems = new ArrayList<>();
        List<CaseFile> cases = new CaseReader(Samples.PACK.vocabulary()).readAll(Path.of("rules"), problems);
        assertThat(problems).isEmpty();
        return Site.pages(Samples.PACK, cases, format);
    }
}
