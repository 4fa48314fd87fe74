package dev.assay.docs;

import dev.assay.pack.RulePack;
import dev.assay.rule.Rule;
import dev.assay.verify.RuleCase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A rule's page as plain maps and lists, for programs that show it in their own way. All texts are as they are, not escaped. */
public final class RuleCard {

    private RuleCard() {}

    /** What a rule concludes, in plain words. */
    public static String conclusion(Rule rule, RulePack pack) {
        return new RulePages(pack, List.of(rule), Map.of()).conclusion(rule);
    }

    /** Under which heading a rule is listed, such as the name of a factor. */
    public static String group(Rule rule) {
        return Titles.group(rule.conclusion());
    }

    /** Where a rule stands within its pack. */
    public static String file(Rule rule, RulePack pack) {
        return Places.of(rule, pack);
    }

    /**
     * The parts of a rule's page in order. Each has a {@code type}: {@code heading}, {@code para} and {@code source} have a
     * {@code text}; {@code bullets} have {@code items}, each with a {@code text} and perhaps {@code items} of its own;
     * {@code links} have {@code items} with {@code relation}, {@code id} and {@code title}.
     *
     * @param rule a rule of the pack
     * @param cases its cases, which become examples
     */
    public static List<Map<String, Object>> parts(Rule rule, RulePack pack, List<RuleCase> cases) {
        RulePages pages = new RulePages(pack, pack.rules(), Map.of(rule.id(), cases));
        return pages.page(rule).blocks().stream().map(RuleCard::part).toList();
    }

    private static Map<String, Object> part(Block block) {
        if (block instanceof Block.Heading heading) {
            return text("heading", heading.text());
        }
        if (block instanceof Block.Para para) {
            return text("para", para.text());
        }
        if (block instanceof Block.Source source) {
            return text("source", source.text());
        }
        Map<String, Object> part = new LinkedHashMap<>();
        if (block instanceof Block.Bullets bullets) {
            part.put("type", "bullets");
            part.put("items", items(bullets.items()));
        } else if (block instanceof Block.Links links) {
            part.put("type", "links");
            part.put("items", links.links().stream().map(RuleCard::link).toList());
        }
        return part;
    }

    private static Map<String, Object> text(String type, String text) {
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("type", type);
        part.put("text", text);
        return part;
    }

    private static List<Map<String, Object>> items(List<Sentence> sentences) {
        return sentences.stream().map(RuleCard::item).toList();
    }

    private static Map<String, Object> item(Sentence sentence) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("text", sentence.text());
        if (!sentence.parts().isEmpty()) {
            item.put("items", items(sentence.parts()));
        }
        return item;
    }

    private static Map<String, Object> link(Block.Link link) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("relation", link.relation());
        item.put("id", link.id());
        item.put("title", link.title());
        return item;
    }
}
