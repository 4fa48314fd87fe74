package dev.assay.lint;

import dev.assay.doc.Place;
import dev.assay.docs.DocsDirectory;
import dev.assay.docs.DocsFormat;
import dev.assay.docs.Site;
import dev.assay.rule.Rule;
import dev.assay.rule.Spot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which rule stands in which file. */
final class FileLints {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^[ \\t]*package[ \\t]+([\\w.]+)");

    private FileLints() {}

    static List<Lint> all() {
        return List.of(
                Check.error("LNT-060", "id prefix in two files", FileLints::prefixInTwoFiles),
                Check.error("LNT-061", "two id prefixes for one thing", FileLints::twoPrefixes),
                Check.error("LNT-062", "folder and package differ", FileLints::folders),
                Check.error("LNT-069", "page that is missing or stale", FileLints::pages));
    }

    /** Within one pack only: a pack that overrides a rule of another has it in a file of its own. */
    private static void prefixInTwoFiles(PackUnderCheck pack, Lint.Report report) {
        Map<String, Rule> first = new HashMap<>();
        Set<String> told = new HashSet<>();
        for (Rule rule : pack.rules()) {
            Rule other = first.putIfAbsent(pack.home(rule) + " " + prefix(rule), rule);
            String file = rule.place().file();
            if (other != null && !other.place().file().equals(file) && told.add(prefix(rule) + " in " + file)) {
                report.add(
                        Spot.word(rule, rule.id()),
                        "rule " + rule.id() + ": the prefix " + prefix(rule) + " belongs to "
                                + other.place().file(),
                        "the rule belongs there, or this file needs a prefix of its own");
            }
        }
    }

    /** Several prefixes in one file are fine as long as each is for something else. */
    private static void twoPrefixes(PackUnderCheck pack, Lint.Report report) {
        Map<String, Rule> first = new HashMap<>();
        for (Rule rule : pack.rules()) {
            String subject = rule.conclusion().subject();
            Rule other = first.putIfAbsent(rule.place().file() + " on " + subject, rule);
            if (other != null && !prefix(other).equals(prefix(rule))) {
                report.add(
                        Spot.word(rule, rule.id()),
                        "rule " + rule.id() + ": the prefix is not that of " + other.id()
                                + ", which stands in the same file and is about the same thing",
                        "an id such as " + prefix(other)
                                + rule.id().substring(prefix(rule).length()) + " is meant");
            }
        }
    }

    private static void folders(PackUnderCheck pack, Lint.Report report) {
        Set<String> seen = new HashSet<>();
        for (Rule rule : pack.rules()) {
            String file = rule.place().file();
            Matcher line = PACKAGE.matcher(seen.add(file) ? pack.text(file) : "");
            if (line.find()) {
                String stated = line.group(1);
                int dot = stated.indexOf('.');
                String root = dot < 0 ? stated : stated.substring(0, dot);
                String folders =
                        folders(file.substring(pack.home(rule).toString().length()));
                if (!stated.equals(root + folders)) {
                    report.add(
                            place(file, pack.text(file), line.start(1)),
                            "the package " + stated + " is not the folder of the file",
                            root + folders + " is meant");
                }
            }
        }
    }
    /** Only of packs that keep pages. */
    private static void pages(PackUnderCheck pack, Lint.Report report) {
        for (Path home : pack.homes()) {
            Path pages = DocsDirectory.in(home);
            if (Files.isDirectory(pages)) {
                new DocsDirectory(pages, DocsFormat.MARKDOWN)
                        .check(Site.pages(pack.pack(), home, pack.cases(), DocsFormat.MARKDOWN))
                        .forEach(p -> report.add(
                                p.place(), "the page " + p.message(), "`assay rules docs` writes the pages anew"));
            }
        }
    }

    /** The folders of a path that begins with a slash, each with a dot before it. */
    private static String folders(String path) {
        return path.substring(0, path.lastIndexOf('/')).replace('/', '.').replace('-', '_');
    }

    private static Place place(String file, String text, int offset) {
        String before = text.substring(0, offset);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return Place.of(file, line, offset - before.lastIndexOf('\n'));
    }

    private static String prefix(Rule rule) {
        return rule.id().substring(0, rule.id().lastIndexOf('-'));
    }
}
