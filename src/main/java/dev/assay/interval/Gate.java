package dev.assay.interval;

import dev.assay.model.Layer;
import dev.assay.model.Vocabulary;
import dev.assay.rule.Comparison;
import dev.assay.rule.FactCondition;
import dev.assay.rule.FactType;
import dev.assay.rule.RowCondition;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
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
    record All(List<Gate> parts) implements Gate {
        @Override
        public Answer holds(View view) {
            Answer answer = Answer.YES;
            for (int i = 0; i < parts.size() && answer != Answer.NO; i++) {
                answer = answer.and(parts.get(i).holds(view));
            }
            return answer;
        }

        @Override
        public void positions(boolean negated, Visitor visitor) {
            parts.forEach(p -> p.positions(negated, visitor));
        }

        @Override
        public boolean restsOnWeak(Options options) {
            for (int i = 0; i < parts.size(); i++) {
                if (parts.get(i).restsOnWeak(options)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Some part holds; it rests on every part that does. */
    record Any(List<Gate> parts) implements Gate {
        @Override
        public Answer holds(View view) {
            Answer answer = Answer.NO;
            for (int i = 0; i < parts.size() && answer != Answer.YES; i++) {
                answer = answer.or(parts.get(i).holds(view));
            }
            return answer;
        }

        @Override
        public void positions(boolean negated, Visitor visitor) {
            parts.forEach(p -> p.positions(negated, visitor));
        }

        @Override
        public boolean restsOnWeak(Options options) {
            for (int i = 0; i < parts.size(); i++) {
                Gate part = parts.get(i);
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
        private final boolean looksAtStrength;

        /** Whether so many suffice, by their number; null if one is enough. */
        private final boolean @Nullable [] passes;

        Facts(FactCondition fact, Vocabulary vocabulary) {
            type = fact.type();
            mask = new long[(vocabulary.size() + 63) / 64];
            fact.candidates().forEach(c -> {
                int position = vocabulary.indexOf(c.id());
                mask[position >> 6] |= 1L << position;
            });
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
                boolean may = view.may(type, mask);
                return Answer.of(may, may && !looksAtStrength && view.must(type, mask));
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
            each(position -> visitor.visit(position, type, negated));
        }

        @Override
        public boolean restsOnWeak(Options options) {
            return options.mayBeWeaklyPresent(mask);
        }

        private void each(IntConsumer sink) {
            for (int i = 0; i < mask.length; i++) {
                for (long word = mask[i]; word != 0; word &= word - 1) {
                    sink.accept((i << 6) + Long.numberOfTrailingZeros(word));
                }
            }
        }
    }

    /** A pattern over layers. */
    final class Layers implements Gate {

        private final List<Layer> layers = List.of(Layer.values());
        private final BitSet wanted = new BitSet();

        Layers(RowCondition rows) {
            for (int i = 0; i < layers.size(); i++) {
                wanted.set(2 * i, rows.passes(layers.get(i), true));
                wanted.set(2 * i + 1, rows.passes(layers.get(i), false));
            }
        }

        @Override
        public Answer holds(View view) {
            Answer answer = Answer.NO;
            for (int i = 0; i < layers.size(); i++) {
                Answer mapped = view.isMapped(layers.get(i));
                boolean ifMapped = wanted.get(2 * i);
                boolean ifNot = wanted.get(2 * i + 1);
                boolean may = (mapped != Answer.NO && ifMapped) || (mapped != Answer.YES && ifNot);
                boolean must = (mapped == Answer.NO || ifMapped) && (mapped == Answer.YES || ifNot);
                answer = answer.or(Answer.of(may, must));
            }
            return answer;
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
