package dev.assay.lint;

import dev.assay.doc.Place;
import dev.assay.rule.Conclusion;
import dev.assay.rule.Rule;
import dev.assay.rule.Spot;
import dev.assay.verify.CaseFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Titles, versions and names. */
final class NamingLints {

    private static final int MOST_WORDS = 10;

    /** Names of vendors and products, one on a line of {@code vendors.txt}; a rule is about a kind of thing. */
    private static final Pattern VENDOR = vendors();

    private NamingLints() {}

    static List<Lint> all() {
        return List.of(
                Check.error("LNT-053", "title that is no title", Check.rules(NamingLints::title)),
                Check.error("LNT-054", "title used twice", NamingLints::twice),
                Check.error("LNT-055", "version that is no version", Check.rules(NamingLints::since)),
                Check.error("LNT-056", "vendor or product by name", NamingLints::vendor));
    }

    private static void title(Rule rule, PackUnderCheck pack, Lint.Report report) {
        int words = rule.title().split("\\s+").length;
        String wrong = words > MOST_WORDS
                ? "has " + words + " words, more than " + MOST_WORDS
                : rule.title().endsWith(".")
                        ? "ends with a period"
                        : Character.isLowerCase(rule.title().charAt(0)) ? "begins without a capital letter" : null;
        if (wrong != null) {
            report.add(Spot.title(rule), "the title " + wrong, "the problem in a few words is meant");
        }
    }

    private static void twice(PackUnderCheck pack, Lint.Report report) {
        Map<String, Rule> seen = new HashMap<>();
        for (Rule rule : pack.rules()) {
            Rule other = seen.putIfAbsent(rule.title().toLowerCase(Locale.ROOT), rule);
            if (other != null) {
                report.add(
                        Spot.title(rule),
                        "rule " + rule.id() + ": the title is that of " + other.id(),
                        "the two differ in something that the title can say");
            }
        }
    }

    private static void since(Rule rule, PackUnderCheck pack, Lint.Report report) {
        if (!rule.since().matches("\\d{1,4}\\.\\d{1,4}\\.\\d{1,4}")) {
            report.add(
                    Spot.value(rule, "since"),
                    "`@since` is no version of the form 1.2.3",
                    "the pack's version, " + pack.pack().version() + ", is meant");
        }
    }

    private static void vendor(PackUnderCheck pack, Lint.Report report) {
        for (Rule rule : pack.rules()) {
            String about = "rule " + rule.id() + ": the ";
            named(rule.title(), Spot.title(rule), about + "title", report);
            named(rule.reason(), Spot.value(rule, "reason"), about + "reason", report);
            if (rule.conclusion() instanceof Conclusion.Caveat caveat) {
                named(caveat.words(), Spot.value(rule, "caveat"), about + "caveat", report);
            }
        }
        for (CaseFile file : pack.cases()) {
            file.cases().forEach(c -> named(c.name(), c.place(), "the case of rule " + file.rule(), report));
        }
    }

    private static void named(String text, Place place, String what, Lint.Report report) {
        Matcher vendor = VENDOR.matcher(text.toLowerCase(Locale.ROOT));
        if (vendor.find()) {
            report.add(
                    place,
                    what + " names " + vendor.group(),
                    "what the product does is meant, since the rule holds for others like it");
        }
    }

    private static Pattern vendors() {
        try (InputStream in = Objects.requireNonNull(NamingLints.class.getResourceAsStream("/lint/vendors.txt"))) {
            return Pattern.compile(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .map(l -> Pattern.quote(l.strip()))
                    .collect(Collectors.joining("|", "(?<![a-z0-9])(?:", ")(?![a-z0-9])")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
