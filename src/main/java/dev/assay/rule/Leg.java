package dev.assay.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * A leg of a chain: one of the conditions that have to come together.
 *
 * @param name what it is, such as {@code way out}
 * @param condition the capabilities of which one is enough
 */
public record Leg(String name, FactCondition condition) {

    /** The legs of a condition: its lines that are bound to a variable. */
    public static List<Leg> of(Condition when) {
        List<Leg> legs = new ArrayList<>();
        for (Condition line : lines(when)) {
            if (line instanceof Condition.Bound bound) {
                legs.add(new Leg(bound.variable().substring(1).replace('_', ' '), bound.part()));
            }
        }
        return legs;
    }

    /** The other lines of a condition, which have to hold for the chain to come up at all. */
    public static List<Condition> guards(Condition when) {
        return lines(when).stream().filter(c -> !(c instanceof Condition.Bound)).toList();
    }

    private static List<Condition> lines(Condition when) {
        return when instanceof Condition.All all ? all.parts() : List.of(when);
    }
}
