package dev.assay.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Listing;
import dev.assay.testing.Golden;
import dev.assay.testing.Samples;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page says what the JSON assessment says. */
class HtmlReportTest {

    private static final Path DESK = Path.of("fixtures/listings/harbour-desk.yaml");

    static Stream<Listing> listings() {
        return Samples.all().stream();
    }

    @ParameterizedTest
    @MethodSource("listings")
    void says_what_the_assessment_says(Listing listing) {
        JsonNode a = JsonMapper.shared().readTree(Samples.json(Pages.EVALUATOR.evaluate(listing)));
        Document page = Pages.parse(Pages.html(List.of(listing)));

        JsonNode s = a.path("aivss");
        assertThat(page.select(".verdict .score").text())
                .isEqualTo("AIVSS " + number(s.path("score")) + " "
                        + s.path("severity").stringValue());
        assertThat(page.select(".scale desc").text())
                .startsWith(number(s.path("score")) + " of 10, in the band "
                        + s.path("severity").stringValue() + "; by the open answers " + number(s.path("low")) + " to "
                        + number(s.path("high")) + ".");
        assertThat(page.select(".verdict .aside a:has(b)").text())
                .isEqualTo(a.path("posture").stringValue());
        assertThat(page.select(".sum td.num").eachText())
                .startsWith(
                        number(s.path("cvssBase")),
                        number(s.path("factorSum")),
                        number(s.path("threatMultiplier")),
                        number(s.path("mitigationFactor")),
                        number(s.path("aars")),
                        number(s.path("score")));
        assertThat(page.select(".lead").text()).isEqualTo(a.path("summary").stringValue());
        s.path("inputs").forEach(i -> {
            Element details = at(page, "in-" + i.path("id").stringValue());
            assertThat(details.select("summary > b").text())
                    .isEqualTo(i.path("value").stringValue());
            rules(details, i.path("because"));
        });
        a.path("factors").forEach(f -> {
            Element row = at(page, "f-" + f.path("id").stringValue());
            assertThat(row.select("th").text()).isEqualTo(f.path("name").stringValue());
            assertThat(row.select("td.num").text()).isEqualTo(number(f.path("value")));
            assertThat(row.select("tr:first-child td:nth-of-type(3)").text())
                    .isEqualTo(
                            f.path("low").equals(f.path("high"))
                                    ? "fixed"
                                    : number(f.path("low")) + " to " + number(f.path("high")));
            rules(row, f.path("because"));
        });
        a.path("layers").forEach(l -> {
            Element layer = at(page, "layer-" + l.path("layer").intValue()).parent();
            assertThat(layer.select("h4 .pill").text())
                    .endsWith(l.path("status").stringValue());
            assertThat(layer.select("h4 + p").text()).isEqualTo(l.path("text").stringValue());
            List<Element> rows = layer.select(".threats > tbody > tr");
            assertThat(rows).hasSize(l.path("threats").size());
            for (int i = 0; i < rows.size(); i++) {
                threat(rows.get(i), l.path("threats").get(i));
            }
        });
        assertThat(page.select(".questions tbody tr"))
                .hasSize(a.path("openQuestions").size());
        a.path("openQuestions")
                .forEach(q -> assertThat(at(page, "q-" + q.path("capability").stringValue())
                                .select("td.num")
                                .eachText())
                        .containsExactly(number(q.path("scoreIfPresent")), number(q.path("scoreIfAbsent"))));
        chains(page, a.path("chains"));
        assertThat(page.select(".contradiction > p > .rule").eachText())
                .isEqualTo(texts(a.path("contradictions"), "id"));
        assertThat(page.select(".facts > tbody > tr > th").eachText())
                .isEqualTo(
                        Stream.concat(texts(a.path("facts"), "id").stream(), texts(a.path("setAside"), "id").stream())
                                .toList());
        a.path("facts")
                .forEach(f -> assertThat(at(page, "fact-" + f.path("id").stringValue())
                                .select(".evidence .at")
                                .eachText())
                        .containsAll(texts(f.path("evidence"), "at").stream()
                                .map(at -> "at " + at)
                                .toList()));
        assertThat(page.select(".digest").eachText())
                .contains(
                        a.path("rulePack").path("digest").stringValue(),
                        a.path("listingDigest").stringValue());
    }

    @Test
    void marks_the_evidence_in_the_listings_own_words() {
        Listing desk = Samples.listings(DESK).get(0);
        Document page = Pages.parse(Pages.html(List.of(desk)));
        Element words = page.selectFirst("blockquote");
        List<String> marks = new ArrayList<>();
        for (Element mark : words.select("mark")) {
            Element row = page.getElementById(mark.selectFirst("a").attr("href").substring(1));
            marks.add(mark.ownText() + ": " + row.select(".cap").eachText());
            assertThat(row.select("q").text()).isEqualTo(mark.ownText());
        }
        assertThat(marks)
                .containsExactly(
                        "answers a marina's guests: [kind.agent]",
                        "every action is approved by your staff: [autonomy.approval]",
                        "it works on its own: [autonomy.unattended]",
                        "It keeps nothing between requests: [memory.stateless]",
                        "greets regulars by their history: [memory.user-profile]",
                        "No external tools are used: [tool.any]",
                        "come from the web: [tool.web-search]");
        assertThat(page.select("#a1-m-3 a.use").eachText()).contains("AUT-070", "CVS-120", "CON-060");
        words.select("a").remove();
        assertThat(words.wholeText()).isEqualTo(desk.description());
    }

    @Test
    void several_listings_have_an_index_and_places_of_their_own() {
        List<Listing> all = Samples.all();
        Document page = Pages.parse(Pages.html(all));
        List<Element> rows = page.select(".index tbody tr");
        assertThat(rows).hasSize(all.size());
        for (int i = 0; i < all.size(); i++) {
            Element link = rows.get(i).selectFirst("a");
            Element article = page.getElementById(link.attr("href").substring(1));
            assertThat(link.text()).isEqualTo(all.get(i).name());
            assertThat(article.selectFirst("h2").text()).isEqualTo(all.get(i).name());
            assertThat(rows.get(i).selectFirst("td.num").text())
                    .isEqualTo(article.selectFirst(".verdict b").text());
        }
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void the_same_assessment_gives_the_same_bytes() throws IOException {
        String html = Pages.html(Samples.listings(DESK));
        assertThat(Pages.html(Samples.listings(DESK))).isEqualTo(html);
        Golden.check(Path.of("fixtures/assessments/harbour-desk.html"), html);
    }

    private static void threat(Element row, JsonNode threat) {
        assertThat(row.select("th").text())
                .isEqualTo(threat.path("id").stringValue() + " "
                        + threat.path("name").stringValue());
        assertThat(row.select("td > .pill").text())
                .isEqualTo(threat.path("certainty").stringValue());
        List<String> ids = new ArrayList<>();
        threat.path("mappings").forEach(group -> group.forEach(id -> ids.add(id.stringValue())));
        assertThat(row.select("td .ids a, td .ids span").eachText()).isEqualTo(ids);
        rules(row, threat.path("because"));
    }

    private static void chains(Document page, JsonNode chains) {
        List<Element> shown = page.select(".chain");
        assertThat(shown).hasSize(chains.size());
        for (int i = 0; i < shown.size(); i++) {
            JsonNode chain = chains.get(i);
            List<String> legs = new ArrayList<>();
            List<String> drawn = new ArrayList<>();
            for (JsonNode leg : chain.path("legs")) {
                legs.add(leg.path("name").stringValue());
                drawn.add(leg.path("name").stringValue() + ": "
                        + leg.path("state").stringValue() + ".");
            }
            assertThat(shown.get(i).select("h4 code").text())
                    .isEqualTo(chain.path("id").stringValue());
            assertThat(shown.get(i).select("h4 .pill").text())
                    .isEqualTo(chain.path("status").stringValue());
            assertThat(shown.get(i).select("svg rect.leg")).hasSize(legs.size());
            assertThat(shown.get(i).select("svg desc").text()).startsWith(String.join(" ", drawn));
            assertThat(shown.get(i).select("tbody th").eachText()).isEqualTo(legs);
        }
    }

    /** The rules, their effects and their reasons. */
    private static void rules(Element element, JsonNode because) {
        List<String> expected = new ArrayList<>();
        because.forEach(b -> expected.add(b.path("rule").stringValue() + " "
                + b.path("effect").stringValue() + " " + b.path("title").stringValue() + ". "
                + b.path("reason").stringValue()));
        assertThat(element.select(".because > li > p").eachText()).isEqualTo(expected);
    }

    private static Element at(Document page, String place) {
        Element element = page.getElementById("a1-" + place);
        assertThat(element).as(place).isNotNull();
        return element;
    }

    private static List<String> texts(JsonNode list, String field) {
        List<String> texts = new ArrayList<>();
        list.forEach(n -> texts.add(n.path(field).stringValue()));
        return texts;
    }

    private static String number(JsonNode node) {
        BigDecimal value = node.decimalValue().stripTrailingZeros();
        return (value.scale() < 1 ? value.setScale(1) : value).toPlainString();
    }
}
