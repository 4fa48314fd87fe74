package dev.assay.diff;

import dev.assay.model.Assessment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A result that two assessments give differently.
 *
 * @param key what it is about
 * @param before what the old one says
 * @param after what the new one says
 */
public record Moved(Key key, Finding before, Finding after) {

    /** All results that differ, in the order of their keys. Texts take no part. */
    public static List<Moved> between(Assessment before, Assessment after) {
        return between(Findings.of(before), Findings.of(after));
    }

    /** How well the two are known, as far as that differs, in the order of the keys. */
    static List<Moved> known(Assessment before, Assessment after) {
        return between(Knowns.of(before), Knowns.of(after));
    }

    private static List<Moved> between(Map<Key, Finding> olds, Map<Key, Finding> news) {
        TreeSet<Key> keys = new TreeSet<>(olds.keySet());
        keys.addAll(news.keySet());
        List<Moved> moved = new ArrayList<>();
        for (Key key : keys) {
            Finding from = olds.getOrDefault(key, Finding.ABSENT);
            Finding to = news.getOrDefault(key, Finding.ABSENT);
            if (!from.value().equals(to.value())) {
                moved.add(new Moved(key, from, to));
            }
        }
        return moved;
    }

    /** The values alone. */
    public Step step() {
        return new Step(key, before.value(), after.value());
    }
}
