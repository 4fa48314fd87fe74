package dev.assay.engine;

import dev.assay.model.Vocabulary;
import dev.assay.rule.Grounds;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The capabilities that each rule of a compiled pack has matched in one session. */
final class Matches {

    private final Vocabulary vocabulary;
    private final Map<String, BitSet> byRule = new HashMap<>();

    Matches(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    void add(String rule, List<Object> matched) {
        BitSet positions = byRule.computeIfAbsent(rule, r -> new BitSet());
        for (Object fact : matched) {
            String id = fact instanceof Present p
                    ? p.id()
                    : fact instanceof Absent a ? a.id() : fact instanceof Unknown u ? u.id() : "";
            if (vocabulary.indexOf(id) >= 0) {
                positions.set(vocabulary.indexOf(id));
            }
        }
    }

    boolean has(String rule) {
        return byRule.containsKey(rule);
    }

    void collect(String rule, Grounds grounds) {
        byRule.getOrDefault(rule, new BitSet()).stream().forEach(grounds::add);
    }
}
