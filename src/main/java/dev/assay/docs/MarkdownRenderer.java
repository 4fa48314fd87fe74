package dev.assay.docs;

import dev.assay.report.Markdown;
import dev.assay.rule.Rule;
import java.util.List;

/** Pages as Markdown. */
final class MarkdownRenderer implements Renderer {

    @Override
    public String page(Page page) {
        StringBuilder out = new StringBuilder(MARK).append("\n\n# ").append(Markdown.escape(page.title()));
        page.blocks().forEach(b -> out.append("\n\n").append(block(b)));
        return out.append("\n\n[All rules](index.md)\n").toString();
    }

    @Override
    public String index(RulePages pages, String pack) {
        StringBuilder out = new StringBuilder(MARK).append("\n\n# Rules of ").append(Markdown.escape(pack));
        pages.groups().forEach((group, rules) -> {
            out.append("\n\n## ").append(Markdown.escape(group));
            out.append("\n\n| rule | title | concludes | status |\n|---|---|---|---|");
            rules.forEach(r -> out.append('\n').append(row(r, pages.conclusion(r))));
        });
        return out.append('\n').toString();
    }

    private static String row(Rule rule, String conclusion) {
        return "| [" + rule.id() + "](" + rule.id() + ".md) | " + Markdown.escape(rule.title()) + " | "
                + Markdown.escape(conclusion) + " | " + rule.status().word() + " |";
    }

    private static String block(Block block) {
        StringBuilder out = new StringBuilder();
        if (block instanceof Block.Heading heading) {
            out.append("## ").append(Markdown.escape(heading.text()));
        } else if (block instanceof Block.Para para) {
            out.append(Markdown.escape(para.text()));
        } else if (block instanceof Block.Bullets bullets) {
            items(out, bullets.items(), "");
        } else if (block instanceof Block.Source source) {
            String fence = fence(source.text());
            out.append(fence).append('\n').append(source.text()).append('\n').append(fence);
        } else if (block instanceof Block.Links links) {
            links.links()
                    .forEach(l -> out.append(out.isEmpty() ? "- " : "\n- ")
                            .append(l.relation())
                            .append("[" + l.id() + "](" + l.id() + ".md) ")
                            .append(Markdown.escape(l.title())));
        }
        return out.toString();
    }

    private static void items(StringBuilder out, List<Sentence> items, String indent) {
        for (Sentence item : items) {
            out.append(out.isEmpty() ? "" : "\n").append(indent).append("- ").append(Markdown.escape(item.text()));
            items(out, item.parts(), indent + "  ");
        }
    }

    /** A fence that is longer than any run of backticks in a text, so that the text cannot end it. */
    private static String fence(String text) {
        String fence = "```";
        while (text.contains(fence)) {
            fence += "`";
        }
        return fence;
    }
}
