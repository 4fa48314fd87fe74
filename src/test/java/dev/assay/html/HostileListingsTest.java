package dev.assay.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.doc.Quote;
import dev.assay.format.Fixtures;
import dev.assay.model.Listing;
import dev.assay.testing.Xhtml;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a listing says, the page holds what its templates put there, and shows the rest as text. */
class HostileListingsTest {

    private static final Set<String> ELEMENTS = Set.of(
            ("html head meta link title style body a header main h1 h2 h3 h4 p section article nav ul li div table caption"
                            + " thead tbody tr th td details summary b code span abbr q mark blockquote dl dt dd figure"
                            + " figcaption svg desc defs pattern rect circle line path polygon text tspan")
                    .split(" "));
    private static final Set<String> ATTRIBUTES = Set.of(
            ("lang charset http-equiv content name rel href class id tabindex role scope colspan width height viewbox x y"
                            + " rx cx cy r x1 x2 y1 y2 dx dy d points fill fill-rule text-anchor focusable"
                            + " patternunits patterntransform aria-label aria-labelledby aria-hidden")
                    .split(" "));
    private static final List<String> TAXONOMIES = List.of(
            "https://genai.owasp.org/",
            "https://atlas.mitre.org/techniques/AML.T",
            "https://cwe.mitre.org/data/definitions/",
            "https://cloudsecurityalliance.org/blog/2025/02/06/agentic-ai-threat-modeling-framework-maestro");

    static Stream<Path> hostile() {
        return Pages.hostile().stream();
    }

    @Test
    void there_are_more_than_sixty() {
        assertThat(Pages.hostile()).hasSizeGreaterThan(60);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void leaves_nothing_active_in_the_page(Path file) {
        List<Listing> listings = Fixtures.read(file);
        assertThat(listings).isNotEmpty();
        String html = Pages.html(listings);
        Document page = Pages.parse(html);

        assertThat(html.codePoints().filter(c -> c != '\n').filter(c -> !Quote.isPlain(c)))
                .as("invisible characters")
                .isEmpty();
        page.traverse((node, depth) -> assertThat(node).isNotInstanceOf(Comment.class));
        for (Element element : page.getAllElements()) {
            if (element.parent() == null) {
                continue;
            }
            assertThat(ELEMENTS).as("elements").contains(element.normalName());
            for (Attribute attribute : element.attributes()) {
                assertThat(ATTRIBUTES)
                        .as("attributes of %s", element.normalName())
                        .contains(attribute.getKey().toLowerCase(java.util.Locale.ROOT));
            }
        }
        assertThat(page.select("style").stream()
                        .flatMap(s -> s.dataNodes().stream())
                        .map(DataNode::getWholeData))
                .containsExactly(Style.TEXT);
        Set<String> ids = Set.copyOf(page.select("[id]").eachAttr("id"));
        assertThat(page.select("[id]")).hasSize(ids.size());
        for (String href : page.select("a").eachAttr("href")) {
            boolean known = href.startsWith("#") ? ids.contains(href.substring(1)) : isTaxonomy(href);
            assertThat(known).as(href).isTrue();
        }
        assertThat(page.select("link, meta[content*=example], meta[http-equiv=refresh]")
                        .eachAttr("href"))
                .containsExactly("data:,");
        Xhtml.parse(html);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void is_shown_as_it_is(Path file) {
        for (Listing listing : Fixtures.read(file)) {
            Document page = Pages.parse(Pages.html(List.of(listing)));
            String name = shown(listing.name());
            String heading = page.selectFirst("h2").wholeText();
            assertThat(name).startsWith(heading.replaceFirst("… \\(\\d+ characters more\\)$", ""));
            assertThat(page.selectFirst("title").wholeText()).isEqualTo(heading + ", assessed");
            String description = listing.description();
            if (description != null && description.length() < 1_000 && listing.format() == null) {
                Element quote = page.selectFirst("blockquote");
                quote.select("a.ref").remove();
                assertThat(quote.wholeText())
                        .isEqualTo(shown(description.replace("\r\n", "\n").replace('\t', ' ')));
            }
        }
    }

    @Test
    void huge_texts_are_cut_and_say_so() {
        String html = Pages.html(Fixtures.read(Path.of("fixtures/hostile/65-huge.json")));
        assertThat(html.length()).isLessThan(300_000);
        assertThat(html).contains("characters left out", "characters more)");
    }

    private static boolean isTaxonomy(String href) {
        return TAXONOMIES.stream().anyMatch(href::startsWith) && href.matches("[A-Za-z0-9:/.-]+");
    }

    /** The text as a report shows it: line breaks stay, everything else that is invisible is an escape. */
    private static String shown(String text) {
        return Stream.of(text.split("\n", -1))
                .map(Quote::escape)
                .reduce((a, b) -> a + "\n" + b)
                .orElse("");
    }
}
