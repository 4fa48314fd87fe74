package dev.assay.interval;

import dev.assay.model.Vocabulary;
import dev.assay.rule.Comparison;
import dev.assay.rule.FactCondition;
import dev.assay.rule.FactType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A pattern over capabilities, or that it does not match; with a comparison, their number is compared. */
final class Literal {

    private final boolean negated;
    private final FactType type;
    private final int state;
    private final long[] mask;

    /** The words of the mask that are not empty: the first, and behind the last. */
    private final int from;

    private final int to;
    private final boolean looksAtStrength;

    /** The first of those words, and where a view has it for the state and for the other two. */
    private final long first;

    private final int place;
    private final int second;
    private final int third;

    /** The answer where none matches, and the one where some does for certain. */
    private final Answer ifNone;

    private final Answer ifSure;

    /** Whether so many suffice, by their number; null if one is enough. */
    private final boolean @Nullable [] passes;

    Literal(FactCondition fact, Vocabulary vocabulary, boolean negated) {
        this.negated = negated;
        type = fact.type();
        state = View.state(type);
        mask = Bits.ofSize(vocabulary.size());
        fact.candidates().forEach(c -> Bits.add(mask, vocabulary.indexOf(c.id())));
        int start = 0;
        while (start < mask.length - 1 && mask[start] == 0) {
            start++;
        }
        int end = mask.length;
        while (end > start && mask[end - 1] == 0) {
            end--;
        }
        from = start;
        to = end;
        first = mask[start];
        place = state * mask.length + start;
        second = (state == 0 ? 1 : 0) * mask.length + start;
        third = (state == 2 ? 1 : 2) * mask.length + start;
        looksAtStrength = fact.looksAtStrength();
        ifNone = negated ? Answer.YES : Answer.NO;
        ifSure = looksAtStrength ? Answer.MAYBE : ifNone.not();
        Comparison comparison = fact.comparison();
        passes = comparison == null
                ? null
                : passes(comparison, fact.bound(), fact.candidates().size());
    }

    private static boolean[] passes(Comparison comparison, BigDecimal bound, int most) {
        boolean[] passes = new boolean[most + 1];
        for (int n = 0; n <= most; n++) {
            passes[n] = comparison.holds(BigDecimal.valueOf(n), bound);
        }
        return passes;
    }

    Answer holds(View view) {
        if (passes != null) {
            Answer answer = number(passes, view);
            return negated ? answer.not() : answer;
        }
        long possible = view.possible(place) & first;
        boolean some = possible != 0;
        if (some && (possible & view.certain(second, third)) != 0) {
            return ifSure;
        }
        return to - from > 1 ? holds(view, some) : some ? Answer.MAYBE : ifNone;
    }

    /** The same behind the first word of the mask. */
    private Answer holds(View view, boolean someBefore) {
        boolean some = someBefore;
        for (int i = 1; i < to - from; i++) {
            long possible = view.possible(place + i) & mask[from + i];
            if (possible != 0) {
                if ((possible & view.certain(second + i, third + i)) != 0) {
                    return ifSure;
                }
                some = true;
            }
        }
        return some ? Answer.MAYBE : ifNone;
    }

    private Answer number(boolean[] passes, View view) {
        int least = looksAtStrength ? 0 : view.least(state, mask);
        int most = view.most(state, mask);
        boolean may = false;
        boolean must = true;
        for (int n = least; n <= most; n++) {
            may |= passes[n];
            must &= passes[n];
        }
        return Answer.of(may, must);
    }

    /** Hands over every position that it looks at, and whether it does so under a negation, its own included. */
    void positions(boolean under, Gate.Visitor visitor) {
        for (int i = Bits.next(mask, 0); i >= 0; i = Bits.next(mask, i + 1)) {
            visitor.visit(i, type, under != negated);
        }
    }

    /** Whether a capability that it rests on may be known weakly. */
    boolean restsOnWeak(Options options) {
        return !negated && options.mayBeWeaklyPresent(mask);
    }
}
