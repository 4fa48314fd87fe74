package dev.assay.batch;

import dev.assay.doc.Node;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a run counts. Not for several threads. */
final class Counts {

    long listings;
    long failed;
    long problems;
    long warnings;
    long duplicates;
    long passedOver;
    final Map<String, Long> bands = new HashMap<>();
    final Map<String, Long> threats = new HashMap<>();
    final long[] unknown = new long[8];

    void add(Assessed assessed) {
        listings++;
        bands.merge(assessed.severity(), 1L, Long::sum);
        assessed.threats().forEach(t -> threats.merge(t, 1L, Long::sum));
        assessed.unknown().forEach(l -> unknown[l]++);
    }

    /** The same as it is now, which stays when more is counted. */
    Counts copy() {
        Counts copy = new Counts();
        copy.listings = listings;
        copy.failed = failed;
        copy.problems = problems;
        copy.warnings = warnings;
        copy.duplicates = duplicates;
        copy.passedOver = passedOver;
        copy.bands.putAll(bands);
        copy.threats.putAll(threats);
        System.arraycopy(unknown, 0, copy.unknown, 0, unknown.length);
        return copy;
    }

    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("listings", listings);
        tree.put("failed", failed);
        tree.put("problems", problems);
        tree.put("warnings", warnings);
        tree.put("duplicates", duplicates);
        tree.put("passedOver", passedOver);
        tree.put("bands", new TreeMap<>(bands));
        tree.put("threats", new TreeMap<>(threats));
        tree.put("unknown", Arrays.stream(unknown).boxed().toList());
        return tree;
    }

    static Counts of(Node.Obj tree) {
        Counts counts = new Counts();
        counts.listings = Progress.number(tree.get("listings"));
        counts.failed = Progress.number(tree.get("failed"));
        counts.problems = Progress.number(tree.get("problems"));
        counts.warnings = Progress.number(tree.get("warnings"));
        counts.duplicates = Progress.number(tree.get("duplicates"));
        counts.passedOver = Progress.number(tree.get("passedOver"));
        fill(counts.bands, tree.get("bands"));
        fill(counts.threats, tree.get("threats"));
        if (tree.get("unknown") instanceof Node.Arr list && list.items().size() == counts.unknown.length) {
            Arrays.setAll(counts.unknown, i -> Progress.number(list.items().get(i)));
        }
        return counts;
    }

    private static void fill(Map<String, Long> counts, @Nullable Node tree) {
        if (tree instanceof Node.Obj object) {
            object.fields().forEach((key, value) -> counts.put(key, Progress.number(value)));
        }
    }
}
