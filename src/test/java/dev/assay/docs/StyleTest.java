package dev.assay.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Text can be read in both themes: contrasts as WCAG 2.2 works them out, at its stricter level. */
class StyleTest {

    private static final Pattern COLOUR = Pattern.compile("--([a-z]+): #([0-9a-f]{6})");

    @Test
    void contrasts_are_high_enough() {
        List<String> themes =
                Assets.STYLE.lines().filter(l -> l.contains("--page:")).toList();
        assertThat(themes).hasSize(2);
        for (String theme : themes) {
            Map<String, Double> light = new HashMap<>();
            Matcher colour = COLOUR.matcher(theme);
            while (colour.find()) {
                light.put(colour.group(1), luminance(Integer.parseInt(colour.group(2), 16)));
            }
            assertThat(light).hasSize(6);
            List.of("text", "quiet", "link")
                    .forEach(c -> assertThat(contrast(light.get(c), light.get("page")))
                            .as(c)
                            .isGreaterThan(7));
            assertThat(contrast(light.get("text"), light.get("code"))).isGreaterThan(7);
            assertThat(contrast(light.get("line"), light.get("page"))).isGreaterThan(3);
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
