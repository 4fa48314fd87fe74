package dev.assay.text;

/** Parts of a text that a heading, or words before a colon, set apart. */
final class Sections {

    private Sections() {}

    /** Marks what stands under a heading, or behind the colon, of which the cue is a part. */
    static void mark(Tokens tokens, Cue cue, int from, int to) {
        int level = tokens.flags[from] & Tokens.HEADING;
        int flag = cue == Cue.SKIP_SECTION ? Tokens.SKIPPED : Tokens.HEDGED;
        if (level > 0) {
            for (int t = to + 1;
                    t < tokens.size && !outranks(tokens.flags[t] & Tokens.HEADING, level, tokens, t);
                    t++) {
                tokens.flags[t] |= flag;
            }
        } else if (tokens.parted[from] >= Tokens.CLAUSE && (tokens.flags[to] & Tokens.OPENS) != 0) {
            // what goes on in the same line is one sentence; a list below is the whole list
            boolean inline = to + 1 < tokens.size && tokens.parted[to + 1] < Tokens.SENTENCE;
            int end = inline ? Tokens.SENTENCE : Tokens.BLOCK;
            for (int t = to + 1; t < tokens.size && (tokens.parted[t] < end || t == to + 1); t++) {
                tokens.flags[t] |= flag;
            }
        }
    }

    /** Marks the rest of a sentence that begins with what the talk is; of the whole text, if that is its first sentence. */
    static void markTalk(Tokens tokens, int from, int to) {
        int end = opensText(tokens, from) ? Tokens.BLOCK + 1 : Tokens.SENTENCE;
        for (int t = to + 1; t < tokens.size && tokens.parted[t] < end; t++) {
            if ((tokens.flags[t] & Tokens.HEADING) > (tokens.flags[from] & Tokens.HEADING)) {
                break;
            }
            tokens.flags[t] |= Tokens.SKIPPED;
        }
    }

    /** Whether nothing but headings stands before a word. */
    private static boolean opensText(Tokens tokens, int from) {
        for (int t = 0; t < from; t++) {
            if ((tokens.flags[t] & Tokens.HEADING) == 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether a heading of the same or a higher rank begins at a word. */
    private static boolean outranks(int level, int than, Tokens tokens, int token) {
        return level > 0 && level <= than && tokens.parted[token] == Tokens.BLOCK;
    }
}
