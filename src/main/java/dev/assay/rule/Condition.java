package dev.assay.rule;

import dev.assay.model.Vocabulary;
import java.util.List;

/** When a rule holds. Conditions are pure: they look at a scene and change nothing. */
public sealed interface Condition
        permits Condition.All, Condition.Any, Condition.Not, Condition.Bound, FactCondition, RowCondition {

    /** Whether it holds. */
    boolean holds(Scene scene);

    /** Adds what it rests on; called only where it holds. */
    void collect(Scene scene, Grounds grounds);

    /** The condition as rules write it, in a canonical form: equal conditions have equal texts. */
    String text();

    /** Whether it looks at factor values or layers, which only the last phase knows. */
    boolean looksAtConclusions();

    /**
     * The same condition where more capabilities are known.
     *
     * @param vocabulary the one that it was worked out against and more behind it
     */
    Condition over(Vocabulary vocabulary);

    /** All parts hold; an empty list always does. */
    record All(List<Condition> parts) implements Condition {

        /** Copies the parts. */
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(Scene scene) {
            for (Condition part : parts) {
                if (!part.holds(scene)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void collect(Scene scene, Grounds grounds) {
            for (int i = 0; i < parts.size(); i++) {
                parts.get(i).collect(scene, grounds);
            }
        }

        @Override
        public String text() {
            return parts.isEmpty() ? "always" : joined(parts, " and ");
        }

        @Override
        public boolean looksAtConclusions() {
            return someLooksAtConclusions(parts);
        }

        @Override
        public Condition over(Vocabulary vocabulary) {
            return new All(parts.stream().map(part -> part.over(vocabulary)).toList());
        }
    }

    /** Some part holds; it rests on every part that does. */
    record Any(List<Condition> parts) implements Condition {

        /** Copies the parts. */
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(Scene scene) {
            for (Condition part : parts) {
                if (part.holds(scene)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void collect(Scene scene, Grounds grounds) {
            for (Condition part : parts) {
                if (part.holds(scene)) {
                    part.collect(scene, grounds);
                }
            }
        }

        @Override
        public String text() {
            return joined(parts, " or ");
        }

        @Override
        public boolean looksAtConclusions() {
            return someLooksAtConclusions(parts);
        }

        @Override
        public Condition over(Vocabulary vocabulary) {
            return new Any(parts.stream().map(part -> part.over(vocabulary)).toList());
        }
    }

    /** The part does not hold. It rests on no fact. */
    record Not(Condition part) implements Condition {
        @Override
        public boolean holds(Scene scene) {
            return !part.holds(scene);
        }

        @Override
        public void collect(Scene scene, Grounds grounds) {}

        @Override
        public String text() {
            return "not " + part.text();
        }

        @Override
        public boolean looksAtConclusions() {
            return part.looksAtConclusions();
        }

        @Override
        public Condition over(Vocabulary vocabulary) {
            return new Not(part.over(vocabulary));
        }
    }

    /** A pattern over capabilities that is bound to a variable, which names a leg of a chain. */
    record Bound(String variable, FactCondition part) implements Condition {
        @Override
        public boolean holds(Scene scene) {
            return part.holds(scene);
        }

        @Override
        public void collect(Scene scene, Grounds grounds) {
            part.collect(scene, grounds);
        }

        @Override
        public String text() {
            return part.text();
        }

        @Override
        public boolean looksAtConclusions() {
            return false;
        }

        @Override
        public Condition over(Vocabulary vocabulary) {
            return new Bound(variable, part.over(vocabulary));
        }
    }

    private static String joined(List<Condition> parts, String word) {
        StringBuilder text = new StringBuilder("( ");
        for (int i = 0; i < parts.size(); i++) {
            text.append(i == 0 ? "" : word).append(parts.get(i).text());
        }
        return text.append(" )").toString();
    }

    private static boolean someLooksAtConclusions(List<Condition> parts) {
        for (Condition part : parts) {
            if (part.looksAtConclusions()) {
                return true;
            }
        }
        return false;
    }
}
