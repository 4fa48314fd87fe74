package dev.assay.format;

import java.util.ArrayList;
import java.util.List;

/** Finds the values of a list that is written as one text, such as {@code Bash(git:*) Read, Write}. */
final class Spans {

    private Spans() {}

    /** Where each value begins and ends, exclusive; commas and blanks within brackets belong to a value. */
    static List<int[]> of(String text) {
        List<int[]> spans = new ArrayList<>();
        int depth = 0;
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ',';
            boolean ends = i == text.length() || (depth == 0 && (c == ',' || Character.isWhitespace(c)));
            if (ends) {
                if (start >= 0) {
                    spans.add(new int[] {start, i});
                }
                start = -1;
            } else {
                start = start < 0 ? i : start;
                depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
            }
        }
        return spans;
    }
}
