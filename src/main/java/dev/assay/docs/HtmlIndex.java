package dev.assay.docs;

import dev.assay.model.Threat;
import dev.assay.rule.Conclusion;
import dev.assay.rule.Condition;
import dev.assay.rule.Rule;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The table of all rules, with a form that a script turns on to narrow it. */
final class HtmlIndex {

    private HtmlIndex() {}

    static void write(Html html, RulePages pages) {
        List<Rule> rules =
                pages.groups().values().stream().flatMap(List::stream).toList();
        form(html, pages, rules);
        html.element("p", rules.size() + " rules", "id", "count", "role", "status")
                .line();
        html.open("div", "class", "wide", "tabindex", "0", "role", "region", "aria-labelledby", "rules");
        html.open("table").line();
        html.element("caption", "The rules, and what each concludes", "id", "rules")
                .line();
        html.open("thead").open("tr");
        Stream.of("Rule", "Title", "Concludes", "Kind", "Taxonomy ids", "Status")
                .forEach(h -> html.element("th", h, "scope", "col"));
        html.close("tr").close("thead").line().open("tbody").line();
        rules.forEach(r -> row(html, pages, r));
        html.close("tbody").close("table").close("div").line();
    }

    private static void form(Html html, RulePages pages, List<Rule> rules) {
        Set<String> ids = new LinkedHashSet<>();
        rules.forEach(r -> ids.addAll(ids(pages, r)));
        html.open("form", "id", "filter", "role", "search", "aria-label", "Filter the rules", "hidden", "hidden")
                .line();
        html.element("label", "Search", "for", "search");
        html.empty("input", "type", "search", "id", "search", "name", "search", "autocomplete", "off")
                .line();
        select(html, "factor", "Factor", distinct(rules.stream().map(HtmlIndex::factor)));
        select(html, "layer", "Layer", distinct(rules.stream().map(HtmlIndex::layer)));
        select(html, "kind", "Kind", distinct(rules.stream().map(r -> Titles.kind(r.conclusion()))));
        select(
                html,
                "status",
                "Status",
                distinct(rules.stream().map(r -> r.status().word())));
        html.element("label", "Taxonomy id", "for", "ids");
        html.empty("input", "type", "text", "id", "ids", "name", "ids", "list", "known", "autocomplete", "off")
                .line();
        html.open("datalist", "id", "known");
        ids.stream().sorted().forEach(id -> html.element("option", "", "value", id));
        html.close("datalist").line();
        html.element("button", "Show all", "type", "reset").line();
        html.close("form").line();
    }

    private static void select(Html html, String name, String label, Collection<String> values) {
        html.element("label", label, "for", name).open("select", "id", name, "name", name);
        html.element("option", "any", "value", "");
        values.forEach(v -> html.element("option", v, "value", v));
        html.close("select").line();
    }

    private static void row(Html html, RulePages pages, Rule rule) {
        String kind = Titles.kind(rule.conclusion());
        String status = rule.status().word();
        String ids = String.join(" ", ids(pages, rule));
        html.open(
                "tr",
                "data-factor",
                factor(rule),
                "data-layer",
                layer(rule),
                "data-kind",
                kind,
                "data-status",
                status,
                "data-ids",
                ids,
                "data-words",
                words(rule));
        html.open("th", "scope", "row")
                .element("a", rule.id(), "href", rule.id() + ".html")
                .close("th");
        Stream.of(rule.title(), pages.conclusion(rule), kind, ids, status).forEach(cell -> html.element("td", cell));
        html.close("tr").line();
    }

    /** What the search looks at besides the cells. */
    private static String words(Rule rule) {
        Condition when = rule.when();
        return rule.reason() + (when == null ? "" : " " + when.text());
    }

    private static List<String> ids(RulePages pages, Rule rule) {
        Threat threat = pages.threat(rule);
        return threat == null ? List.of() : ThreatSection.ids(threat);
    }

    private static String factor(Rule rule) {
        return rule.conclusion() instanceof Conclusion.OnFactor on ? on.factor().title() : "";
    }

    private static String layer(Rule rule) {
        return Titles.layerOf(rule.conclusion()) == null ? "" : Titles.group(rule.conclusion());
    }

    private static List<String> distinct(Stream<String> values) {
        return values.filter(v -> !v.isEmpty()).distinct().sorted().toList();
    }
}
