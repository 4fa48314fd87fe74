package dev.assay.docs;

import java.util.Locale;

/** The formats that pages are written in. */
public enum DocsFormat {
    MARKDOWN("md"),
    HTML("html");

    private final String extension;

    DocsFormat(String extension) {
        this.extension = extension;
    }

    /** The ending of a page's file, without the dot. */
    public String extension() {
        return extension;
    }

    Renderer renderer() {
        return this == HTML ? new HtmlRenderer() : new MarkdownRenderer();
    }

    /** The word that commands take. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
