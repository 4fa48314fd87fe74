package dev.assay.interval;

import dev.assay.model.Layer;
import dev.assay.model.Vocabulary;
import dev.assay.rule.Comparison;
import dev.assay.rule.FactCondition;
import dev.assay.rule.FactType;
import dev.assay.rule.RowCondition;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A condition in a form that is quickly asked of many listings at once. */
sealed interface Gate {

    /** Whether it holds. What cannot be told is a {@link Answer#MAYBE}. */
    Answer holds(View view);

    /** Hands over every position that it looks at, and whether it does so under a negation. */
    void positions(boolean negated, Visitor visitor);

    /** Whether a capability that it rests on may be known weakly, given that it holds. */
    boolean restsOnWeak(Options options);

    /** Takes what a gate looks at. */
    interface Visitor {
        void visit(int position, FactType type, boolean negated);
    }

    /** All parts hold. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record All(Gate... parts) implements Gate {
        @Override
        public Answer holds(View view) {
            Answer answer = Answer.YES;
            for (int i = 0; i < parts.length && answer != Answer.NO; i++) {
                answer = answer.and(parts[i].holds(view));
            }
            return answer;
        }

        @Override
        public void positions(boolean negated, Visitor visitor) {
            for (Gate part : parts) {
                part.positions(negated, visitor);
            }
        }

        @Override
        public boolean restsOnWeak(Options options) {
            for (Gate part : parts) {
                if (part.restsOnWeak(options)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Some part holds; it rests on every part that does. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Any(Gate... parts) implements Gate {
        @Override
        public Answer holds(View view) {
            Answer answer = Answer.NO;
            for (int i = 0; i < parts.length && answer != Answer.YES; i++) {
                answer = answer.or(parts[i].holds(view));
            }
            return answer;
        }

        @Override
        public void positions(boolean negated, Visitor visitor) {
            for (Gate part : parts) {
                part.positions(negated, visitor);
            }
        }

        @Override
        public boolean restsOnWeak(Options options) {
            for (Gate part : parts) {
                if (part.holds(options.full()) != Answer.NO && part.restsOnWeak(options)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The part does not hold. */
    record Not(Gate part) implements Gate {
        @Override
        public Answer holds(View view) {
            return part.holds(view).not();
        }

        @Override
        public void positions(boolean negated, Visitor visitor) {
            part.positions(!negated, visitor);
        }

        @Override
        public boolean restsOnWeak(Options options) {
            return false;
        }
    }

    /** A pattern over capabilities; with a comparison, their number is compared. */
    final class Facts implements Gate {

        private final FactType type;
        private final long[] mask;

        /** The words of the mask that are not empty: the first, and behind the last. */
        private final int from;

        private final int to;
        private final boolean looksAtStrength;

        /** Whether so many suffice, by their number; null if one is enough. */
        private final boolean @Nullable [] passes;

        Facts(FactCondition fact, Vocabulary vocabulary) {
            type = fact.type();
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

        @Override
        public Answer holds(View view) {
            if (passes == null) {
                Answer answer = view.some(type, mask, from, to);
                return looksAtStrength && answer == Answer.YES ? Answer.MAYBE : answer;
            }
            int least = looksAtStrength ? 0 : view.least(type, mask);
            int most = view.most(type, mask);
            boolean may = false;
            boolean must = true;
            for (int n = least; n <= most; n++) {
                may |= passes[n];
                must &= passes[n];
            }
            return Answer.of(may, must);
        }

        @Override
        public void positions(boolean negated, Visitor visitor) {
            for (int i = Bits.next(mask, 0); i >= 0; i = Bits.next(mask, i + 1)) {
                visitor.visit(i, type, negated);
            }
        }

        @Override
        public boolean restsOnWeak(Options options) {
            return options.mayBeWeaklyPresent(mask);
        }
    }

    /** A pattern over layers. */
    final class Layers implements Gate {

        private static final int ALL = (1 << Layer.values().length) - 1;

        private final int ifMapped;
        private final int ifOpen;

        Layers(RowCondition rows) {
            int mapped = 0;
            int open = 0;
            for (Layer layer : Layer.values()) {
                mapped |= rows.passes(layer, true) ? 1 << (layer.number() - 1) : 0;
                open |= rows.passes(layer, false) ? 1 << (layer.number() - 1) : 0;
            }
            ifMapped = mapped;
            ifOpen = open;
        }

        @Override
        public Answer holds(View view) {
            return view.someLayer(ifMapped, ifOpen, ALL);
        }

        @Override
        public void positions(boolean negated, Visitor visitor) {}

        @Override
        public boolean restsOnWeak(Options options) {
            return false;
        }
    }

    /** Something that is not looked into. */
    record Opaque() implements Gate {
        @Override
        public Answer holds(View view) {
            return Answer.MAYBE;
        }

        @Override
        public void positions(boolean negated, Visitor visitor) {}

        @Override
        public boolean restsOnWeak(Options options) {
            return true;
        }
    }
}
