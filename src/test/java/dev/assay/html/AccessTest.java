package dev.assay.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.testing.Samples;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The page can be read by everybody, with any device, and asks nothing of anybody. */
class AccessTest {

    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});");
    private static final Document PAGE = Pages.parse(Pages.html(Samples.all()));

    @Test
    void headings_form_an_outline() {
        assertThat(PAGE.select("h1")).hasSize(1);
        int before = 0;
        for (Element heading : PAGE.select("h1, h2, h3, h4, h5, h6")) {
            int level = heading.normalName().charAt(1) - '0';
            assertThat(level).as(heading.text()).isLessThanOrEqualTo(before + 1);
            assertThat(heading.text()).isNotBlank();
            before = level;
        }
    }

    @Test
    void every_table_has_a_caption_and_its_headers_a_scope() {
        assertThat(PAGE.select("table")).isNotEmpty().allSatisfy(t -> {
            assertThat(t.selectFirst("caption")).as(t.id()).isNotNull();
            assertThat(t.select("th:not([aria-hidden])"))
                    .allSatisfy(h -> assertThat(h.attr("scope")).isIn("col", "row"));
        });
    }

    @Test
    void every_drawing_has_words_or_is_left_out_by_readers() {
        for (Element svg : PAGE.select("svg")) {
            if (svg.closest("[aria-hidden=true]") != null) {
                continue;
            }
            assertThat(svg.attr("role")).isEqualTo("img");
            String words = "";
            for (String id : svg.attr("aria-labelledby").split(" ")) {
                words += PAGE.getElementById(id).text();
            }
            assertThat(words).hasSizeGreaterThan(20);
        }
        assertThat(PAGE.select("figure figcaption a[href^=#]"))
                .as("links to the table behind each chart")
                .hasSize(PAGE.select("figure").size());
    }

    @Test
    void what_scrolls_is_within_reach_of_the_keyboard_and_has_a_name() {
        assertThat(PAGE.select(".wide")).isNotEmpty().allSatisfy(w -> {
            assertThat(w.attr("tabindex")).isEqualTo("0");
            assertThat(w.attr("role")).isEqualTo("region");
            String by = w.attr("aria-labelledby");
            assertThat(
                            by.isEmpty()
                                    ? w.attr("aria-label")
                                    : PAGE.getElementById(by).text())
                    .isNotBlank();
        });
        assertThat(PAGE.select("details > summary:first-child"))
                .hasSize(PAGE.select("details").size());
    }

    @Test
    void the_policy_allows_the_style_of_the_page_and_nothing_else() throws Exception {
        String policy = PAGE.select("meta[http-equiv=Content-Security-Policy]").attr("content");
        String style = PAGE.selectFirst("style").data();
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
        assertThat(policy)
                .isEqualTo("default-src 'none'; style-src 'sha256-"
                        + Base64.getEncoder().encodeToString(digest)
                        + "'; img-src data:; base-uri 'none'; form-action 'none'");
        assertThat(style).doesNotContain("url(", "@import", "expression", "</");
        assertThat(PAGE.select("script, iframe, img, form, [style], [src]")).isEmpty();
        assertThat(PAGE.select("a[href^=https]"))
                .isNotEmpty()
                .allSatisfy(a -> assertThat(a.attr("rel")).isEqualTo("noopener noreferrer"));
    }

    @Test
    void contrasts_are_high_enough_in_both_themes() {
        List<String> themes = Pattern.compile(":root \\{[^}]*--page[^}]*}")
                .matcher(Style.TEXT)
                .results()
                .map(r -> r.group())
                .limit(2)
                .toList();
        assertThat(themes).hasSize(2);
        for (String theme : themes) {
            Map<String, Double> light = new HashMap<>();
            Matcher colour = COLOUR.matcher(theme);
            while (colour.find()) {
                light.put(colour.group(1), luminance(Integer.parseInt(colour.group(2), 16)));
            }
            for (String ground : List.of("page", "card", "soft", "mark")) {
                List.of("ink", "link")
                        .forEach(c -> assertThat(contrast(light.get(c), light.get(ground)))
                                .as("%s on %s", c, ground)
                                .isGreaterThan(4.5));
            }
            for (String text : List.of("quiet", "accent", "none", "low", "medium", "high", "critical")) {
                assertThat(contrast(light.get(text), light.get("card")))
                        .as(text)
                        .isGreaterThan(4.5);
            }
            assertThat(contrast(light.get("quiet"), light.get("page"))).isGreaterThan(4.5);
            assertThat(contrast(light.get("quiet"), light.get("soft"))).isGreaterThan(4.5);
            assertThat(contrast(light.get("on"), light.get("accent"))).isGreaterThan(4.5);
            assertThat(contrast(light.get("ink"), light.get("critical-t"))).isGreaterThan(4.5);
            assertThat(contrast(light.get("edge"), light.get("soft"))).isGreaterThan(3);
        }
    }

    private static double contrast(double one, double other) {
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * channel(rgb >> 16) + 0.7152 * channel(rgb >> 8) + 0.0722 * channel(rgb);
    }

    private static double channel(int bits) {
        double value = (bits & 0xFF) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
