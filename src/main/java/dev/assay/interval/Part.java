package dev.assay.interval;

import dev.assay.model.Layer;
import dev.assay.rule.RowCondition;

/** A part of a condition that is no {@link Literal}. */
sealed interface Part {

    /** Whether it holds. */
    Answer holds(View view);

    /** Hands over every position that it looks at, and whether it does so under a negation. */
    void positions(boolean negated, Gate.Visitor visitor);

    /** Whether a capability that it rests on may be known weakly, given that it holds. */
    boolean restsOnWeak(Options options);

    /** Some gate holds; it rests on every one that does. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Any(Gate[] gates) implements Part {
        @Override
        public Answer holds(View view) {
            Answer answer = Answer.NO;
            for (int i = 0; i < gates.length && answer != Answer.YES; i++) {
                answer = answer.or(gates[i].holds(view));
            }
            return answer;
        }

        @Override
        public void positions(boolean negated, Gate.Visitor visitor) {
            for (Gate gate : gates) {
                gate.positions(negated, visitor);
            }
        }

        @Override
        public boolean restsOnWeak(Options options) {
            for (Gate gate : gates) {
                if (gate.holds(options.full()) != Answer.NO && gate.restsOnWeak(options)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** A gate does not hold. */
    record Not(Gate gate) implements Part {
        @Override
        public Answer holds(View view) {
            return gate.holds(view).not();
        }

        @Override
        public void positions(boolean negated, Gate.Visitor visitor) {
            gate.positions(!negated, visitor);
        }

        @Override
        public boolean restsOnWeak(Options options) {
            return false;
        }
    }

    /** A pattern over layers. */
    final class Layers implements Part {

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
        public void positions(boolean negated, Gate.Visitor visitor) {}

        @Override
        public boolean restsOnWeak(Options options) {
            return false;
        }
    }

    /** Something that is not looked into. */
    record Opaque() implements Part {
        @Override
        public Answer holds(View view) {
            return Answer.MAYBE;
        }

        @Override
        public void positions(boolean negated, Gate.Visitor visitor) {}

        @Override
        public boolean restsOnWeak(Options options) {
            return true;
        }
    }
}
