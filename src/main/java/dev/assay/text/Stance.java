package dev.assay.text;

import org.jspecify.annotations.Nullable;

/** How a text means a phrase: says it, says it with a reservation, denies it, or speaks of something else. */
enum Stance {
    SAID,
    HEDGED,
    DENIED,
    PASSED_OVER;

    private static final int DENIES = 2;
    private static final int CLOUDS = 12;
    private static final int NOUN_CLOUDS = 6;
    private static final int HEDGES = 5;
    private static final int PLAN = 20;
    private static final int TOPIC = 8;
    private static final int AUDIENCE = 30;
    private static final int AFTER = 2;
    private static final int LATER = 6;
    private static final int LIST = 14;

    /**
     * What of a phrase decides how it may be meant.
     *
     * @param deniesVerbs whether it has a denial of its own that goes with verbs, "never"
     * @param deniesNouns whether it has one that goes with nouns, "no"
     * @param reserves whether it is always said with a reservation
     * @param acts whether it speaks of a deed, which is the product's only if nobody else does it
     */
    record Manner(boolean deniesVerbs, boolean deniesNouns, boolean reserves, boolean acts) {}

    static Stance of(Tokens tokens, Cues cues, int from, int to, Manner manner) {
        int flags = tokens.flags[from];
        if ((flags & (Tokens.QUESTION | Tokens.SKIPPED)) != 0 || cues.covers(from, to) || cues.meansElse(from, to)) {
            return PASSED_OVER;
        }
        Stance stance = before(tokens, cues, from, manner);
        stance = worse(stance, inside(cues, from, to, manner));
        stance = worse(stance, after(tokens, cues, to));
        return stance == SAID && (flags & Tokens.HEDGED) != 0 ? HEDGED : stance;
    }

    /** A reservation about a denial leaves nothing to say. */
    private static Stance worse(Stance one, Stance other) {
        boolean mixed = one != other && one != SAID && other != SAID;
        return mixed ? PASSED_OVER : one == SAID ? other : one;
    }

    private static Stance before(Tokens tokens, Cues cues, int from, Manner manner) {
        boolean comma = false;
        boolean clause = false;
        boolean or = false;
        boolean fresh = cues.beginsClause(tokens, from);
        Stance stance = SAID;
        for (int t = from - 1; t >= 0 && from - t <= AUDIENCE; t--) {
            int parted = tokens.parted[t + 1];
            if (parted >= Tokens.SENTENCE) {
                break;
            }
            clause |= parted == Tokens.CLAUSE;
            comma |= parted == Tokens.COMMA;
            Cue cue = cues.ending(t);
            if (cue == Cue.TURN) {
                break;
            }
            or |= cue == Cue.OR;
            boolean reaches = (!fresh || cue == Cue.AUDIENCE || isNever(tokens, cues, cue, t))
                    && !(manner.reserves() && cue == Cue.HEDGE)
                    && (manner.acts() || cue != Cue.SOMEBODY);
            Stance by = cue != null && reaches ? by(cue, from - t - 1, comma, clause, or) : SAID;
            stance = worse(stance, by);
            if (by != SAID && by != HEDGED) {
                break;
            }
            fresh |= cues.beginsClause(tokens, t);
        }
        return stance;
    }

    /** Whether a denial goes with verbs in the third person: "never reads", "never, come what may, reads". */
    private static boolean isNever(Tokens tokens, Cues cues, @Nullable Cue cue, int t) {
        return cue == Cue.NOT && (cues.isVerb(t + 1) || tokens.parted[t + 1] == Tokens.COMMA);
    }

    private static Stance by(Cue cue, int between, boolean comma, boolean clause, boolean or) {
        return switch (cue) {
            case NOT, NOT_AFTER -> {
                if (clause || between > CLOUDS) {
                    yield SAID;
                }
                yield between <= DENIES && !comma ? DENIED : PASSED_OVER;
            }
            case NO -> {
                if (clause || (comma && !or) || between > NOUN_CLOUDS) {
                    yield SAID;
                }
                yield between <= DENIES && !comma ? DENIED : PASSED_OVER;
            }
            case HEDGE -> between <= HEDGES && !comma && !clause ? HEDGED : SAID;
            case PLAN -> between <= PLAN && !clause ? HEDGED : SAID;
            case ASIDE -> between <= CLOUDS && !comma && !clause ? PASSED_OVER : SAID;
            case TOPIC -> between <= TOPIC && !clause ? PASSED_OVER : SAID;
            case FOR_WHOM -> comma || clause ? SAID : PASSED_OVER;
            case SOMEBODY -> between <= CLOUDS && !clause ? PASSED_OVER : SAID;
            case AUDIENCE, TALK -> PASSED_OVER;
            default -> SAID;
        };
    }

    /** A cue in a gap of the phrase. */
    private static Stance inside(Cues cues, int from, int to, Manner manner) {
        Stance stance = SAID;
        for (int t = from; t < to; t++) {
            Cue cue = cues.ending(t);
            if (cue == Cue.HEDGE && t > from && !manner.reserves()) {
                stance = worse(stance, HEDGED);
            } else if (cue != null && denies(cue, manner)) {
                stance = worse(stance, turns(cues, from, to) ? PASSED_OVER : DENIED);
            }
        }
        return stance;
    }

    /** Whether a cue in a phrase denies it; a phrase with a denial for nouns of its own may still be denied by its verb. */
    private static boolean denies(Cue cue, Manner manner) {
        return (cue == Cue.NO && !manner.deniesNouns() && !manner.deniesVerbs())
                || ((cue == Cue.NOT || cue == Cue.NOT_AFTER) && !manner.deniesVerbs());
    }

    private static boolean turns(Cues cues, int from, int to) {
        for (int t = from; t < to; t++) {
            if (cues.ending(t) == Cue.TURN || cues.ending(t) == Cue.OR) {
                return true;
            }
        }
        return false;
    }

    private static Stance after(Tokens tokens, Cues cues, int to) {
        if (to + 1 < tokens.size && tokens.parted[to + 1] == Tokens.NEXT && cues.beginning(to + 1) == Cue.HEAD_NOUN) {
            return PASSED_OVER;
        }
        int reach = opensSentence(tokens, cues, to) ? LIST : LATER;
        for (int t = to + 1; t < tokens.size && t - to <= reach; t++) {
            if (tokens.parted[t] >= Tokens.SENTENCE || (tokens.parted[t] == Tokens.COMMA && reach == LATER)) {
                break;
            }
            Cue cue = cues.beginning(t);
            if (cue == Cue.TURN || (cue == null && cues.beginsClause(tokens, t))) {
                break;
            }
            if (cue == Cue.NOT_AFTER && t - to <= LATER) {
                return t - to <= AFTER ? DENIED : PASSED_OVER;
            }
            if (cue == Cue.HEDGE_AFTER) {
                return HEDGED;
            }
        }
        return SAID;
    }

    /** Whether no verb stands before a word in its sentence: then it may be part of a list, of which something is said later. */
    private static boolean opensSentence(Tokens tokens, Cues cues, int to) {
        for (int t = to; t >= 0 && to - t <= LIST; t--) {
            if (cues.isVerb(t) || cues.ending(t) == Cue.TURN) {
                return false;
            }
            if (tokens.parted[t] >= Tokens.SENTENCE) {
                return true;
            }
        }
        return false;
    }
}
