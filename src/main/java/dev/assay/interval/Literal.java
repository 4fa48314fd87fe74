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

    /** Whether so many suffice, by their number; null if one is enough. */
    private final boolean @Nullable [] passes;

    Literal(FactCondition fact, Vocabulary vocabulary, boolean negated) {
        this.negated = negated;
        type = fact.type();
        state = View.state(type);
        mask = Bits.ofSize(vocabulary.size());
        fact.candidates().forEach(c -> Bits.add(mask, vocabulary.indexOf(c.id())));
        int first = 0;
        while (first < mask.length && mask[first] == 0) {
            first++;
        }
        int last = mask.length;
        while (last > first && mask[last - 1] == 0) {
            last--;
        }
        from = first;
        to = last;
        looksAtStrength = fact.looksAtStrength();
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
        Answer answer = passes == null ? view.some(state, mask, from, to) : number(passes, view);
        if (looksAtStrength && answer == Answer.YES && passes == null) {
            answer = Answer.MAYBE;
        }
        return negated ? answer.not() : answer;
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
