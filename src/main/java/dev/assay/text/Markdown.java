package dev.assay.text;

/** Recognises the marks of Markdown that tell what is said from what is shown. Each method looks ahead a bounded way. */
final class Markdown {

    private static final int LONGEST_TAG = 300;
    private static final int LONGEST_COMMENT = 2_000;
    private static final int LONGEST_CODE = 400;

    private Markdown() {}

    static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    static int skipBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t' || text.charAt(at) == '\r')) {
            at++;
        }
        return at;
    }

    static boolean isFence(String text, int at) {
        return text.startsWith("```", at) || text.startsWith("~~~", at);
    }

    /** The end of the line that closes a fence, or of the text. */
    static int afterFence(String text, int fence) {
        String mark = text.substring(fence, fence + 3);
        int line = lineEnd(text, fence);
        while (line < text.length()) {
            int first = skipBlanks(text, line + 1);
            line = lineEnd(text, line + 1);
            if (text.startsWith(mark, first)) {
                return line;
            }
        }
        return text.length();
    }

    /** 1 to 6, or 0 if no heading begins here. */
    static int headingLevel(String text, int at) {
        int level = 0;
        while (at + level < text.length() && text.charAt(at + level) == '#') {
            level++;
        }
        boolean blank = at + level < text.length() && text.charAt(at + level) == ' ';
        return blank && level <= 6 ? level : 0;
    }

    /** Whether a list item begins here. */
    static boolean isItem(String text, int at) {
        int end = at;
        while (end < text.length() && end < at + 3 && Character.isDigit(text.charAt(end))) {
            end++;
        }
        boolean numbered = end > at && end < text.length() && (text.charAt(end) == '.' || text.charAt(end) == ')');
        boolean marked = end == at && "-*+\u2022\u2013".indexOf(text.charAt(at)) >= 0;
        return (numbered || marked) && end + 1 < text.length() && text.charAt(end + 1) == ' ';
    }

    /** Whether a word is the beginning of a web address. */
    static boolean isAddress(String text, int from, int to) {
        return (text.startsWith("://", to) && text.startsWith("http", from))
                || (text.startsWith("www.", from) && to == from + 3);
    }

    static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && ")]>\"".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    /** Whether a full stop before this place ends a sentence. */
    static boolean endsSentence(String text, int at) {
        return at >= text.length()
                || Character.isWhitespace(text.charAt(at))
                || ")\"\u201d*_]".indexOf(text.charAt(at)) >= 0;
    }

    /** The place behind a tag, or -1 if none begins here. */
    static int afterTag(String text, int at) {
        boolean opens = at + 1 < text.length()
                && (Character.isLetter(text.charAt(at + 1)) || "/!?".indexOf(text.charAt(at + 1)) >= 0);
        if (!opens) {
            return -1;
        }
        boolean comment = text.startsWith("<!--", at);
        int from = comment ? at + 4 : at;
        int close = find(text, comment ? "-->" : ">", from, comment ? LONGEST_COMMENT : LONGEST_TAG);
        return close < 0 ? -1 : close + (comment ? 3 : 1);
    }

    /** The place behind the target of a link, or -1 if what stands here is no end of a link's text. */
    static int afterTarget(String text, int at) {
        if (!text.startsWith("](", at)) {
            return -1;
        }
        int close = find(text, ")", at, LONGEST_CODE);
        return close < 0 ? -1 : close + 1;
    }

    /** The place behind a word of two to six capitals or digits in brackets, or -1. */
    static int afterShortForm(String text, int at) {
        int end = at + 1;
        while (end < text.length() && end < at + 7 && isCapital(text.charAt(end))) {
            end++;
        }
        return end > at + 2 && end < text.length() && text.charAt(end) == ')' ? end + 1 : -1;
    }

    private static boolean isCapital(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /** The place behind the backticks that close those at a place, or -1. */
    static int closingTicks(String text, int at) {
        int run = at;
        while (run < text.length() && run < at + 3 && text.charAt(run) == '`') {
            run++;
        }
        int close = find(text, text.substring(at, run), run, LONGEST_CODE);
        return close < 0 ? -1 : close + run - at;
    }

    /** Where a mark stands in the rest of the line, at most so far away; else -1. */
    private static int find(String text, String mark, int from, int most) {
        int end = Math.min(text.length(), from + most);
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c == mark.charAt(0) && text.startsWith(mark, i)) {
                return i;
            }
            if (c == '\n' && most < LONGEST_COMMENT) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether what stands between backticks is a name: letters, digits, hyphens, underscores. */
    static boolean isIdentifier(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '_' && c != '-' && c != '`') {
                return false;
            }
        }
        return true;
    }

    /** The place behind the quotation that opens at a place, or -1 if it does not close in its paragraph. */
    static int closingQuote(String text, int at, char open, int longest) {
        char close = open == '\u201c' ? '\u201d' : open == '\u00ab' ? '\u00bb' : '"';
        boolean inch = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
        if (inch && open == '"') {
            return -1;
        }
        int end = Math.min(text.length(), at + longest);
        for (int i = at + 1; i < end; i++) {
            char c = text.charAt(i);
            if (c == close) {
                return i + 1;
            }
            if (c == '\n' && i + 1 < end && text.charAt(i + 1) == '\n') {
                return -1;
            }
        }
        return -1;
    }
}
