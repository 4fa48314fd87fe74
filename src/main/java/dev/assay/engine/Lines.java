package dev.assay.engine;

import dev.assay.rule.Condition;
import dev.assay.rule.FactCondition;
import dev.assay.rule.FactType;
import dev.assay.rule.RowCondition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a condition, all of which must hold, in the order in which the network asks for them. */
final class Lines {

    private static final int ASKED_LATER = 1_000_000;

    private Lines() {}

    /** Lines that an index can find come first, those that fewest capabilities satisfy before others. */
    static List<Condition> of(Condition when) {
        if (!(when instanceof Condition.All all)) {
            return List.of(when);
        }
        List<Condition> lines = new ArrayList<>();
        for (Condition line : all.parts()) {
            int place = lines.size();
            while (place > 0 && rank(line) < rank(lines.get(place - 1))) {
                place--;
            }
            lines.add(place, line);
        }
        return lines;
    }

    private static int rank(Condition line) {
        FactCondition found = found(line);
        return found != null ? found.candidates().size() : line instanceof RowCondition ? ASKED_LATER + 1 : ASKED_LATER;
    }

    /** What a line asks for if it holds exactly where one of certain capabilities is present or absent, or null. */
    static @Nullable FactCondition found(Condition line) {
        Condition part = line instanceof Condition.Bound bound ? bound.part() : line;
        return part instanceof FactCondition fact
                        && fact.type() != FactType.UNKNOWN
                        && !fact.counts()
                        && !fact.looksAtStrength()
                ? fact
                : null;
    }
}
