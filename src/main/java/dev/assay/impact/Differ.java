package dev.assay.impact;

import dev.assay.diff.Moved;
import dev.assay.model.Assessment;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/** Compares what two packs say of one listing. */
final class Differ {

    private final PackChanges packs;

    Differ(PackChanges packs) {
        this.packs = packs;
    }

    Difference difference(Assessment before, Assessment after) {
        List<Moved> moved = Moved.between(before, after);
        Causes causes = new Causes(packs);
        List<SortedSet<String>> direct = moved.stream().map(causes::direct).toList();
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < moved.size(); i++) {
            SortedSet<String> rules = direct.get(i);
            Moved one = moved.get(i);
            changes.add(new Change(
                    one.step(), rules.isEmpty() ? causes.inherited(one.key().subject()) : rules));
        }
        return new Difference(
                before.id(),
                before.aivss().score(),
                after.aivss().score(),
                before.aivss().severity(),
                after.aivss().severity(),
                changes);
    }
}
