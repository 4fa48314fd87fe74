package dev.assay.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The few records that took longest. Not for several threads. */
final class Slowest {

    private static final int KEPT = 5;

    private record Taken(String place, long nanos) {}

    private final List<Taken> taken = new ArrayList<>();

    void add(Outcome outcome) {
        if (taken.size() < KEPT || outcome.nanos() > taken.get(KEPT - 1).nanos()) {
            taken.add(new Taken(outcome.piece().place().toString(), outcome.nanos()));
            taken.sort(Comparator.comparingLong(Taken::nanos).reversed());
            if (taken.size() > KEPT) {
                taken.remove(KEPT);
            }
        }
    }

    /** In words, the slowest first. */
    List<String> words() {
        return taken.stream()
                .map(t -> String.format(Locale.ROOT, "%s %.3f s", t.place(), t.nanos() / 1e9))
                .toList();
    }
}
