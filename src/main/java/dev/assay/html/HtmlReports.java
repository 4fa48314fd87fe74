package dev.assay.html;

import dev.assay.model.Assessment;
import dev.assay.model.Listing;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes assessments as one self-contained HTML page: no script, no request to anywhere, the same bytes each time. The
 * page begins with an index if there are several, so it is written when this is closed.
 */
public final class HtmlReports implements AutoCloseable {

    private final PrintWriter out;
    private final List<View> views = new ArrayList<>();

    /** @param out takes the page; it is flushed, not closed */
    public HtmlReports(PrintWriter out) {
        this.out = out;
    }

    /**
     * Adds an assessment to the page.
     *
     * @param listing what was assessed; its texts are shown, with the evidence marked in them
     */
    public void write(Listing listing, Assessment assessment) {
        views.add(new View(listing, assessment, "a" + (views.size() + 1) + "-"));
    }

    /** Writes the page, if there is anything to show. */
    @Override
    public void close() {
        if (!views.isEmpty()) {
            render(new Page(List.copyOf(views)));
        }
        out.flush();
    }

    /** Compiled templates take null where there is no interceptor, and do not say so. */
    @SuppressWarnings("NullAway")
    private void render(Page page) {
        JtepageGenerated.render(new OwaspHtmlTemplateOutput(new VisibleOutput(out)), null, page);
    }
}
