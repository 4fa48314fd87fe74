package dev.assay.html;

import java.util.List;

/**
 * The whole page.
 *
 * @param views what it shows, at least one
 */
record Page(List<View> views) {

    boolean several() {
        return views.size() > 1;
    }

    String title() {
        return several()
                ? "Assessments of " + views.size() + " listings"
                : views.get(0).name() + ", assessed";
    }

    String style() {
        return Style.TEXT;
    }

    String policy() {
        return Style.POLICY;
    }
}
