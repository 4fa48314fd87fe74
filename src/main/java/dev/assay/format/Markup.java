package dev.assay.format;

/** Takes markup out of running text and keeps the place of everything else. */
final class Markup {

    private static final int LONGEST_TAG = 1_000;

    private Markup() {}

    /** The text with HTML tags and comments replaced by as many blanks; line breaks stay. */
    static String blank(String text) {
        if (text.indexOf('<') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text);
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
            int end = end(text, at);
            for (int i = at; i < end; i++) {
                if (text.charAt(i) != '\n') {
                    out.setCharAt(i, ' ');
                }
            }
            at = Math.max(end, at + 1);
        }
        return out.toString();
    }

    /** Where the tag or comment that begins here ends, exclusive; where it begins if there is none. */
    private static int end(String text, int at) {
        if (text.startsWith("<!--", at)) {
            int close = text.indexOf("-->", at + 4);
            return close < 0 ? text.length() : close + 3;
        }
        boolean tag = at + 1 < text.length() && (Character.isLetter(text.charAt(at + 1)) || text.charAt(at + 1) == '/');
        int limit = Math.min(text.length(), at + LONGEST_TAG);
        for (int i = at + 1; tag && i < limit && text.charAt(i) != '<'; i++) {
            if (text.charAt(i) == '>') {
                return i + 1;
            }
        }
        return at;
    }
}
