package dev.assay.format;

import java.util.Locale;

/** Compares a text with a pattern in which {@code *} stands for anything and {@code \\*} for itself; upper and lower case are the same. */
public final class Glob {

    /** Stands for a star that is meant as such; no listing has it in a value worth comparing. */
    private static final String LITERAL = "\uFFFF";

    private Glob() {}

    /** Whether the whole text fits. Takes time in proportion to the text for every star at most. */
    public static boolean matches(String pattern, String text) {
        return fits(pattern.toLowerCase(Locale.ROOT), text.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether the whole text fits letter by letter: capitals and blanks at its ends count. */
    public static boolean fits(String pattern, String t) {
        String p = pattern.replace("\\*", LITERAL);
        int star = -1;
        int resume = 0;
        int i = 0;
        int k = 0;
        while (i < t.length()) {
            if (k < p.length() && p.charAt(k) == '*') {
                star = k++;
                resume = i;
            } else if (k < p.length() && (p.charAt(k) == LITERAL.charAt(0) ? '*' : p.charAt(k)) == t.charAt(i)) {
                k++;
                i++;
            } else if (star >= 0) {
                k = star + 1;
                i = ++resume;
            } else {
                return false;
            }
        }
        while (k < p.length() && p.charAt(k) == '*') {
            k++;
        }
        return k == p.length();
    }
}
