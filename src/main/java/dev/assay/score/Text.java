package dev.assay.score;

/** Foreign text for messages. */
final class Text {

    private static final int LONGEST = 80;

    private Text() {}

    /** The text on one line, and not more of it than a reader needs. */
    static String cut(String text) {
        String start = text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
        return start.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", "�");
    }
}
