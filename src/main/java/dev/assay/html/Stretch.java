package dev.assay.html;

import java.util.List;

/**
 * A part of a text between two borders of marks.
 *
 * @param text the part, untrusted
 * @param within the marks that it lies in; none for text that is no evidence
 * @param ending the marks that end with it
 * @param leftOut how many characters are left out in its place, or 0
 */
record Stretch(String text, List<Mark> within, List<Mark> ending, int leftOut) {

    boolean marked() {
        return !within.isEmpty();
    }
}
