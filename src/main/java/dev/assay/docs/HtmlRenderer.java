package dev.assay.docs;

import java.util.List;
import java.util.stream.Collectors;

/** Pages as a static site that needs no server and, save for its filters, no script. */
final class HtmlRenderer implements Renderer {

    @Override
    public String page(Page page) {
        Html html = begin(page.title(), false);
        html.open("nav", "aria-label", "Site").element("a", "All rules", "href", "index.html");
        html.close("nav").line().open("main", "id", "content").line();
        html.element("h1", page.title()).line();
        page.blocks().forEach(b -> block(html, b));
        return end(html, false);
    }

    @Override
    public String index(RulePages pages, String pack) {
        String title = "Rules of " + pack;
        Html html = begin(title, true).open("main", "id", "content").line();
        html.element("h1", title).line();
        HtmlIndex.write(html, pages);
        return end(html, true);
    }

    private static Html begin(String title, boolean hasScript) {
        Html html = new Html().verbatim("<!DOCTYPE html>\n" + MARK + "\n");
        html.open("html", "lang", "en").line().open("head").line();
        html.empty("meta", "charset", "utf-8").line();
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content", Assets.policy(hasScript))
                .line();
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        html.empty("meta", "name", "color-scheme", "content", "light dark").line();
        html.element("title", title).line();
        html.open("style").verbatim(Assets.STYLE).close("style").line();
        html.close("head").line().open("body").line();
        return html.element("a", "Skip to the content", "class", "skip", "href", "#content")
                .line();
    }

    private static String end(Html html, boolean hasScript) {
        html.close("main").line();
        if (hasScript) {
            html.open("script").verbatim(Assets.SCRIPT).close("script").line();
        }
        return html.close("body").line().close("html").line().toString();
    }

    private static void block(Html html, Block block) {
        if (block instanceof Block.Heading heading) {
            html.element("h2", heading.text()).line();
        } else if (block instanceof Block.Para para) {
            html.element("p", para.text()).line();
        } else if (block instanceof Block.Bullets bullets) {
            items(html, bullets.items());
        } else if (block instanceof Block.Source source) {
            // wide lines scroll, and what scrolls has to be within reach of the keyboard
            html.open("pre", "tabindex", "0", "role", "region", "aria-label", "Source of the rule")
                    .open("code")
                    .verbatim(source.text().lines().map(HtmlRenderer::line).collect(Collectors.joining("\n")))
                    .close("code")
                    .close("pre")
                    .line();
        } else if (block instanceof Block.Links links) {
            html.open("ul").line();
            for (Block.Link link : links.links()) {
                html.open("li")
                        .text(link.relation())
                        .element("a", link.id() + " " + link.title(), "href", link.id() + ".html");
                html.close("li").line();
            }
            html.close("ul").line();
        }
    }

    private static String line(String line) {
        return Html.escape(line.replace("\t", "    "));
    }

    private static void items(Html html, List<Sentence> items) {
        html.open("ul").line();
        for (Sentence item : items) {
            html.open("li").text(item.text());
            if (!item.parts().isEmpty()) {
                html.line();
                items(html, item.parts());
            }
            html.close("li").line();
        }
        html.close("ul").line();
    }
}
