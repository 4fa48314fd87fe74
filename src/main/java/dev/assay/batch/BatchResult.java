package dev.assay.batch;

import dev.assay.model.Layer;
import dev.assay.model.Threat;
import dev.assay.pack.RulePack;
import dev.assay.report.JsonTree;
import dev.assay.score.Severity;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a run came to, those of its parts that came before included. */
public final class BatchResult {

    private static final int SHOWN = 5;

    private final int records;
    private final Counts counts;
    private final boolean finished;
    private final RulePack pack;
    private final String profile;
    private final List<String> slowest;
    private final List<String> failures;

    BatchResult(
            int records,
            Counts counts,
            boolean finished,
            RulePack pack,
            String profile,
            List<String> slowest,
            List<String> failures) {
        this.records = records;
        this.counts = counts;
        this.finished = finished;
        this.pack = pack;
        this.profile = profile;
        this.slowest = slowest;
        this.failures = failures;
    }

    /** Whether all of the input was done. */
    public boolean finished() {
        return finished;
    }

    /** How many listings were assessed. */
    public long listings() {
        return counts.listings;
    }

    /** How many things could not be read or assessed. */
    public long problems() {
        return counts.problems;
    }

    /** How many records have such a problem. */
    public long failed() {
        return counts.failed;
    }

    /** Whether a score is in this band or above. */
    public boolean reached(Severity band) {
        return Stream.of(Severity.values())
                .filter(s -> s.compareTo(band) >= 0)
                .anyMatch(s -> counts.bands.containsKey(s.label()));
    }

    /** The summary as JSON: the same for the same input and rules, however often the run was broken off. */
    byte[] json() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("records", records);
        tree.put("listings", counts.listings);
        tree.put("failed", counts.failed);
        tree.put("problems", counts.problems);
        tree.put("warnings", counts.warnings);
        tree.put("duplicates", counts.duplicates);
        tree.put("passedOver", counts.passedOver);
        tree.put("profile", profile);
        tree.put("scores", bands());
        tree.put("threats", threats().stream().map(this::threat).toList());
        tree.put("layers", Stream.of(Layer.values()).map(this::layer).toList());
        Map<String, Object> rules = new LinkedHashMap<>();
        rules.put("name", pack.name());
        rules.put("version", pack.version());
        rules.put("digest", pack.digest());
        tree.put("rulePack", rules);
        StringWriter text = new StringWriter();
        JsonTree.write(tree, text);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, Object> bands() {
        Map<String, Object> bands = new LinkedHashMap<>();
        Severity[] all = Severity.values();
        for (int i = all.length - 1; i >= 0; i--) {
            bands.put(all[i].label(), counts.bands.getOrDefault(all[i].label(), 0L));
        }
        return bands;
    }

    private List<Map.Entry<String, Long>> threats() {
        return counts.threats.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    private Map<String, Object> threat(Map.Entry<String, Long> entry) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", entry.getKey());
        tree.put("name", name(entry.getKey()));
        tree.put("listings", entry.getValue());
        return tree;
    }

    private String name(String id) {
        Threat threat = pack.threats().find(id);
        return threat == null ? id : threat.name();
    }

    private Map<String, Object> layer(Layer layer) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("layer", layer.number());
        tree.put("name", layer.title());
        tree.put("mapped", counts.listings - counts.unknown[layer.number()]);
        tree.put("notCertain", counts.unknown[layer.number()]);
        return tree;
    }

    /** The summary in a few lines. Which records were slowest is known of this part of the run alone. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%,d records: %,d listings assessed, %,d failed, %,d with an id that came before, %,d warnings"
                        + (counts.passedOver > 0 ? ", %,d files of other kinds passed over" : ""),
                records,
                counts.listings,
                counts.failed,
                counts.duplicates,
                counts.warnings,
                counts.passedOver));
        if (counts.listings > 0) {
            lines.add("Scores   "
                    + bands().entrySet().stream()
                            .map(e -> e.getKey() + " " + e.getValue())
                            .collect(Collectors.joining(", ")));
            lines.add("Threats  "
                    + threats().stream()
                            .limit(SHOWN)
                            .map(e -> e.getKey() + " " + name(e.getKey()) + " " + e.getValue())
                            .collect(Collectors.joining(", ")));
            lines.add("Unknown  " + unknown());
        }
        add(lines, "Slowest  ", slowest);
        add(lines, "Failed   ", failures);
        return lines;
    }

    private String unknown() {
        String layers = Stream.of(Layer.values())
                .filter(l -> counts.unknown[l.number()] * 2 > counts.listings)
                .sorted(Comparator.comparingLong(l -> -counts.unknown[l.number()]))
                .map(l -> "layer " + l.number() + " " + l.title() + " "
                        + counts.unknown[l.number()] * 100 / counts.listings + " %")
                .collect(Collectors.joining(", "));
        return layers.isEmpty() ? "no layer in more than half of the listings" : layers;
    }

    private static void add(List<String> lines, String head, List<String> items) {
        for (int i = 0; i < items.size(); i++) {
            lines.add((i == 0 ? head : " ".repeat(head.length())) + items.get(i));
        }
    }
}
