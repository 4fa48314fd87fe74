package dev.assay.docs;

import dev.assay.pack.RulePack;
import dev.assay.rule.Rule;
import dev.assay.verify.CaseFile;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All pages of a rule pack. The same pack and cases give the same bytes. */
public final class Site {

    private Site() {}
    /**
     * The pages of the rules that stand in one directory, those that are kept beside the rules.
     *
     * @param pack the packs as one
     * @param home the directory of one of them
     * @param cases the cases of the rules
     */
    public static SortedMap<String, String> pages(RulePack pack, Path home, List<CaseFile> cases, DocsFormat format) {
        List<Rule> own = pack.rules().stream()
                .filter(r -> r.place().file().startsWith(home + "/"))
                .toList();
        return pages(pack, own, cases, format);
    }

    /**
     * Writes a page for each rule, and one that lists them.
     *
     * @param pack the rules
     * @param cases their cases, which become examples
     * @return the text of each page by the name of its file
     */
    public static SortedMap<String, String> pages(RulePack pack, List<CaseFile> cases, DocsFormat format) {
        return pages(pack, pack.rules(), cases, format);
    }

    private static SortedMap<String, String> pages(
            RulePack pack, List<Rule> rules, List<CaseFile> cases, DocsFormat format) {
        RulePages pages = new RulePages(
                pack,
                rules,
                cases.stream().collect(Collectors.toMap(CaseFile::rule, CaseFile::cases, (one, other) -> one)));
        Renderer renderer = format.renderer();
        SortedMap<String, String> texts = new TreeMap<>();
        for (Rule rule : rules) {
            texts.put(rule.id() + "." + format.extension(), renderer.page(pages.page(rule)));
        }
        texts.put("index." + format.extension(), renderer.index(pages, pack.name() + " " + pack.version()));
        return texts;
    }
}
