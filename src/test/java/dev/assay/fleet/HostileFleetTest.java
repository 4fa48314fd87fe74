package dev.assay.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.assess.Evaluator;
import dev.assay.batch.BatchInput;
import dev.assay.doc.Documents;
import dev.assay.doc.Node;
import dev.assay.doc.Quote;
import dev.assay.format.Fixtures;
import dev.assay.model.Brief;
import dev.assay.model.Listing;
import dev.assay.score.Profile;
import dev.assay.testing.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fleet of listings that try to be obeyed: the page holds what its templates put there. */
class HostileFleetTest {

    private static final Evaluator EVALUATOR = new Evaluator(Samples.PACK, Profile.LISTING_0_8);
    private static final Path HOSTILE = Path.of("fixtures/hostile");

    @TempDir
    private static Path temp;

    private static Fleet fleet = new Fleet();
    private static String html = "";
    private static Document page = new Document("");

    @BeforeAll
    static void write() throws IOException {
        Fleet all = new Fleet();
        try (Stream<Path> files = Files.list(HOSTILE)) {
            files.filter(f -> !f.endsWith("README.md"))
                    .sorted()
                    .flatMap(f -> Fixtures.read(f).stream())
                    .forEach(l -> all.add(Brief.of(EVALUATOR.evaluate(l))));
        }
        all.add(Briefs.of("\"><img src=x onerror=alert(1)>")
                .score("10.0")
                .kind("kind.<i>x")
                .threats("</script><b>x")
                .brief());
        all.add(Briefs.of("<!--<script>").asks("<svg onload=x>", "1.0", "2.0").brief());
        FleetReport report = new FleetReport(all, Samples.PACK, temp);
        report.writeSingles(BatchInput.of(HOSTILE.toString(), null), EVALUATOR, 1_000, Set.of());
        report.write(0);
        fleet = all;
        html = Files.readString(temp.resolve("index.html"));
        Parser parser = Parser.htmlParser().setTrackErrors(10);
        page = parser.parseInput(html, "");
        assertThat(parser.getErrors()).isEmpty();
    }

    @Test
    void has_two_scripts_and_one_style_of_its_own() {
        assertThat(page.select("script")).hasSize(2);
        assertThat(page.select("script").get(0).attr("type")).isEqualTo("application/json");
        assertThat(page.select("script").get(1).data()).isEqualTo(Assets.SCRIPT);
        assertThat(page.select("style")).hasSize(1);
        assertThat(page.select("style").get(0).data()).isEqualTo(Assets.STYLE);
        assertThat(page.select("img, iframe, object, embed, link[rel=stylesheet], base, i"))
                .isEmpty();
        assertThat(page.select("meta[http-equiv]").attr("content"))
                .startsWith("default-src 'none'; style-src 'sha256-")
                .contains("; script-src 'sha256-", "; base-uri 'none'; form-action 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void has_nothing_active_and_nothing_invisible() {
        for (Element element : page.getAllElements()) {
            element.attributes().forEach(a -> {
                String name = a.getKey().toLowerCase(Locale.ROOT);
                assertThat(name).doesNotStartWith("on").isNotIn("style", "src", "srcset", "action", "formaction");
                if (name.equals("href")) {
                    assertThat(a.getValue()).matches("#[a-z]+|data:,|agents/" + Single.NAME.pattern());
                }
            });
        }
        assertThat(html.codePoints().filter(c -> c != '\n').filter(c -> !Quote.isPlain(c)))
                .isEmpty();
        assertThat(page.select("script").get(0).data()).doesNotContain("<", "&");
    }

    @Test
    void shows_hostile_names_as_they_are() {
        assertThat(page.select("#rows th[scope=row]").eachText())
                .contains("Name of \"><img src=x onerror=alert(1)> \"><img src=x onerror=alert(1)>");
        assertThat(page.select(".kinds th[scope=row]").eachText()).contains("<i>x");
        assertThat(page.select(".counts th[scope=row]").eachText()).contains("</script><b>x </script><b>x");
    }

    @Test
    void gives_the_script_every_row() {
        Node.Obj data = (Node.Obj)
                Documents.json("data", 1, page.select("script").get(0).data());
        assertThat(((Node.Arr) data.get("names")).items().stream().map(n -> ((Node.Text) n).value()))
                .containsExactlyElementsOf(
                        fleet.rows().stream().map(r -> Words.shown(r.name())).toList());
    }

    @Test
    void leads_to_files_that_are_there() throws IOException {
        List<Listing> listings;
        try (Stream<Path> files = Files.list(HOSTILE)) {
            listings = files.filter(f -> !f.endsWith("README.md"))
                    .flatMap(f -> Fixtures.read(f).stream())
                    .toList();
        }
        List<String> links = page.select("#rows a").eachAttr("href");
        assertThat(links)
                .hasSizeGreaterThan(20)
                .allSatisfy(l -> assertThat(temp.resolve(l)).isRegularFile());
        try (Stream<Path> singles = Files.list(temp.resolve(Single.DIRECTORY))) {
            assertThat(singles.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(listings.stream()
                            .map(l -> Single.file(l.id(), l.digest()))
                            .distinct()
                            .toList());
        }
        try (Stream<Path> beside = Files.list(temp)) {
            assertThat(beside.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder("agents", "index.html", "summary.json");
        }
    }

    @Test
    void is_built_for_all_readers() {
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("section"))
                .allSatisfy(s -> assertThat(
                                page.getElementById(s.attr("aria-labelledby")).tagName())
                        .isEqualTo("h2"));
        assertThat(page.select("table")).allSatisfy(t -> {
            assertThat(t.select("> caption")).hasSize(1);
            assertThat(t.select("th"))
                    .allSatisfy(th -> assertThat(th.attr("scope")).isNotEmpty());
        });
        assertThat(page.select("svg[role=img]"))
                .allSatisfy(s -> assertThat(s.select("> title").text()).isNotEmpty());
        assertThat(page.select("svg:not([role=img])"))
                .allSatisfy(s -> assertThat(s.attr("aria-hidden")).isEqualTo("true"));
        assertThat(page.select(".wide"))
                .allSatisfy(w -> assertThat(w.attr("tabindex") + w.attr("role")).isEqualTo("0region"));
        assertThat(page.select("form input, form select"))
                .allSatisfy(i -> assertThat(i.closest("label")).isNotNull());
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("nav a").eachAttr("href"))
                .allSatisfy(h -> assertThat(page.getElementById(h.substring(1))).isNotNull());
    }
}
