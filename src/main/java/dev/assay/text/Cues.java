package dev.assay.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cues of a text: for each word, the cue that ends there and the one that begins there. */
final class Cues {

    private final @Nullable Cue[] ending;
    private final @Nullable Cue[] beginning;
    private final int[] lengths;
    /** For each word of a cue that makes what it covers no fact, the word behind its last. */
    private final int[] covered;

    private final boolean[] verb;
    /** For each word of an expression with a sense of its own, one more than its first word and its last; 0 elsewhere. */
    private final int[] senseFrom;

    private final int[] senseTo;

    private Cues(int size) {
        ending = new Cue[size];
        beginning = new Cue[size];
        lengths = new int[size];
        covered = new int[size];
        verb = new boolean[size];
        senseFrom = new int[size];
        senseTo = new int[size];
    }

    static Cues of(List<Phrase> phrases, Tokens tokens, Hits hits) {
        Cues cues = new Cues(tokens.size);
        for (int h = 0; h < hits.size; h++) {
            Cue cue = phrases.get(hits.phrase[h]).cue();
            if (cue == Cue.SKIP_SECTION || cue == Cue.HEDGE_SECTION) {
                Sections.mark(tokens, cue, hits.from[h], hits.to[h]);
            } else if (cue == Cue.VERB) {
                cues.verb[hits.from[h]] = true;
            } else if (cue == Cue.OTHER_SENSE) {
                cues.addSense(hits.from[h], hits.to[h]);
            } else if (cue != null && isInPlace(cue, tokens, hits.from[h])) {
                cues.add(cue, hits.from[h], hits.to[h]);
                if (cue == Cue.TALK) {
                    Sections.markTalk(tokens, hits.from[h], hits.to[h]);
                }
            }
        }
        for (int h = 0; h < hits.size; h++) {
            if (phrases.get(hits.phrase[h]).cue() == Cue.NEUTRAL) {
                cues.clear(hits.from[h], hits.to[h]);
            }
        }
        return cues;
    }

    /** Some cues count at the head of a sentence or of a clause alone. */
    private static boolean isInPlace(Cue cue, Tokens tokens, int from) {
        int parted = tokens.parted[from];
        return switch (cue) {
            case TALK, FOR_WHOM -> parted >= Tokens.SENTENCE;
            case SOMEBODY -> parted >= Tokens.COMMA;
            default -> true;
        };
    }

    /** Where several cues share a word, the longest counts. */
    private void add(Cue cue, int from, int to) {
        int length = to - from + 1;
        if (cue == Cue.AUDIENCE || cue == Cue.TALK || cue == Cue.NEUTRAL) {
            for (int t = from; t <= to; t++) {
                boolean inside = cue == Cue.NEUTRAL && t > from;
                covered[t] = Math.max(covered[t], inside ? Integer.MAX_VALUE : to + 1);
            }
        }
        if (ending[to] == null || length > lengths[to]) {
            ending[to] = cue;
            lengths[to] = length;
        }
        if (beginning[from] == null || beginning[from] != Cue.NOT_AFTER) {
            beginning[from] = cue;
        }
    }

    /** Where two expressions share a word, the longer counts. */
    private void addSense(int from, int to) {
        for (int t = from; t <= to; t++) {
            if (to - from > senseTo[t] - senseFrom[t] || senseTo[t] == 0) {
                senseFrom[t] = from + 1;
                senseTo[t] = to + 1;
            }
        }
    }

    /** Whether some words are a part of an expression that means something else, but do not go beyond it on both sides. */
    boolean meansElse(int from, int to) {
        boolean cutsFirst = senseTo[from] > 0 && (senseFrom[from] - 1 < from || senseTo[from] - 1 >= to);
        boolean cutsLast = senseTo[to] - 1 > to;
        return cutsFirst || cutsLast;
    }

    private void clear(int from, int to) {
        for (int t = from; t <= to; t++) {
            ending[t] = null;
            beginning[t] = null;
        }
    }

    /** Whether a word is part of a cue that speaks of somebody else, or of one that only looks like a denial. */
    boolean covers(int from, int to) {
        return covered[from] > to;
    }

    /** Whether a word is a verb in the third person. */
    boolean isVerb(int token) {
        return verb[token];
    }

    /** Whether a verb at a word begins a clause of its own: behind a comma, "and", "then". */
    boolean beginsClause(Tokens tokens, int token) {
        return verb[token] && (tokens.parted[token] == Tokens.COMMA || (token > 0 && ending[token - 1] == Cue.AND));
    }

    @Nullable
    Cue ending(int token) {
        return ending[token];
    }

    @Nullable
    Cue beginning(int token) {
        return beginning[token];
    }
}
