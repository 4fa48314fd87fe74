package dev.assay.docs;

/** Writes pages in one format. */
interface Renderer {

    /** What stands in each page, by which a page that is no longer wanted is known as one of ours. */
    String MARK = "<!-- Written by assay rules docs. Changes made here are lost. -->";

    /** The text of a rule's page. */
    String page(Page page);

    /** The text of the page that lists all rules. */
    String index(RulePages pages, String pack);
}
