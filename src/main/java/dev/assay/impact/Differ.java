package dev.assay.impact;

import dev.assay.model.Assessment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** Compares two assessments of one listing. */
final class Differ {

    private final PackChanges packs;

    Differ(PackChanges packs) {
        this.packs = packs;
    }

    Difference difference(Assessment before, Assessment after) {
        Map<Key, Finding> olds = Findings.of(before);
        Map<Key, Finding> news = Findings.of(after);
        Causes causes = new Causes(packs);
        SortedMap<Key, SortedSet<String>> direct = new TreeMap<>();
        news.forEach((key, finding) -> compare(key, olds.getOrDefault(key, Finding.ABSENT), finding, causes, direct));
        olds.forEach((key, finding) -> {
            if (!news.containsKey(key)) {
                compare(key, finding, Finding.ABSENT, causes, direct);
            }
        });
        List<Change> changes = new ArrayList<>();
        direct.forEach((key, rules) -> changes.add(new Change(
                new Change.Step(
                        key,
                        olds.getOrDefault(key, Finding.ABSENT).value(),
                        news.getOrDefault(key, Finding.ABSENT).value()),
                rules.isEmpty() ? causes.inherited(key.subject()) : rules)));
        return new Difference(
                before.id(),
                before.aivss().score(),
                after.aivss().score(),
                before.aivss().severity(),
                after.aivss().severity(),
                changes);
    }

    private static void compare(
            Key key, Finding before, Finding after, Causes causes, Map<Key, SortedSet<String>> changed) {
        if (!before.value().equals(after.value())) {
            changed.put(key, causes.direct(key, before, after));
        }
    }
}
