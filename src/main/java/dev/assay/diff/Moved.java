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
        Map<Key, Finding> olds = Findings.of(before);
        Map<Key, Finding> news = Findings.of(after);
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
