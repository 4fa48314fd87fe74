package dev.assay.interval;

import dev.assay.rule.FactType;

/**
 * A condition in a form that is quickly asked of many listings at once: literals and other parts, all of which hold.
 * Nearly every condition is made of literals alone.
 */
final class Gate {

    private final Literal[] literals;
    private final Part[] others;

    Gate(Literal[] literals, Part[] others) {
        this.literals = literals;
        this.others = others;
    }

    /** Whether it holds. What cannot be told is a {@link Answer#MAYBE}. */
    Answer holds(View view) {
        Answer all = Answer.YES;
        for (Literal literal : literals) {
            Answer answer = literal.holds(view);
            if (answer == Answer.NO) {
                return answer;
            }
            all = answer == Answer.MAYBE ? answer : all;
        }
        for (Part part : others) {
            all = all.and(part.holds(view));
        }
        return all;
    }

    /** Hands over every position that it looks at, and whether it does so under a negation. */
    void positions(boolean negated, Visitor visitor) {
        for (Literal literal : literals) {
            literal.positions(negated, visitor);
        }
        for (Part part : others) {
            part.positions(negated, visitor);
        }
    }

    /** Whether a capability that it rests on may be known weakly, given that it holds. */
    boolean restsOnWeak(Options options) {
        for (Literal literal : literals) {
            if (literal.restsOnWeak(options)) {
                return true;
            }
        }
        for (Part part : others) {
            if (part.restsOnWeak(options)) {
                return true;
            }
        }
        return false;
    }

    /** Takes what a gate looks at. */
    interface Visitor {
        void visit(int position, FactType type, boolean negated);
    }
}
