package dev.assay.docs;

import java.util.List;

/** Joins words to lists within a sentence. */
final class Join {

    private Join() {}

    /** {@code a, b or c}. */
    static String or(List<String> words) {
        return last(words, " or ");
    }

    /** {@code a, b and c}. */
    static String and(List<String> words) {
        return last(words, " and ");
    }

    private static String last(List<String> words, String joint) {
        int last = words.size() - 1;
        return last < 1 ? String.join("", words) : String.join(", ", words.subList(0, last)) + joint + words.get(last);
    }
}
