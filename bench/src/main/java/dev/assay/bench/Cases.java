package dev.assay.bench;

import dev.assay.model.Capability;
import dev.assay.model.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Listings with random facts, the same for the same seed: one kind each, and of the rest from few to two fifths. */
final class Cases {

    private final Random random;
    private final List<Capability> kinds;
    private final List<Capability> others;
    private int number;

    Cases(Vocabulary vocabulary, long seed) {
        random = new Random(seed);
        kinds = vocabulary.capabilities().stream()
                .filter(c -> c.family().equals("kind"))
                .toList();
        others = vocabulary.capabilities().stream()
                .filter(c -> !c.family().equals("kind"))
                .toList();
    }

    Case next() {
        double share = random.nextDouble() * 0.4;
        List<String> present = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        present.add(kinds.get(random.nextInt(kinds.size())).id());
        for (Capability c : others) {
            if (random.nextDouble() < share) {
                (random.nextInt(4) > 0 ? present : absent).add(c.id());
            }
        }
        return new Case(number++, present, absent);
    }

    List<Case> next(int count) {
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cases.add(next());
        }
        return cases;
    }
}
