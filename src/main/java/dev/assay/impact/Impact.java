package dev.assay.impact;

import dev.assay.diff.Step;
import dev.assay.score.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the assessments of listings change from one pack to another, added up. */
public final class Impact {

    private final PackChanges packs;
    private final int examples;
    private final SortedMap<String, Group> groups = new TreeMap<>();
    private final Map<List<String>, Integer> bands = new HashMap<>();
    private int listings;
    private int changed;
    private BigDecimal sum = BigDecimal.ZERO;
    private @Nullable Difference greatest;

    Impact(PackChanges packs, int examples) {
        this.packs = packs;
        this.examples = examples;
    }

    void add(Difference difference) {
        listings++;
        bands.merge(List.of(difference.bandBefore(), difference.bandAfter()), 1, Integer::sum);
        BigDecimal change = difference.scoreChange();
        sum = sum.add(change);
        if (change.signum() != 0
                && (greatest == null
                        || change.abs().compareTo(greatest.scoreChange().abs()) > 0)) {
            greatest = difference;
        }
        if (difference.changes().isEmpty()) {
            return;
        }
        changed++;
        Map<String, List<Step>> byCause = new LinkedHashMap<>();
        for (Change c : difference.changes()) {
            (c.causes().isEmpty() ? Stream.of("") : c.causes().stream())
                    .forEach(cause -> byCause.computeIfAbsent(cause, k -> new ArrayList<>())
                            .add(c.step()));
        }
        byCause.forEach((cause, steps) -> groups.computeIfAbsent(cause, id -> new Group(packs.acting(id), examples))
                .add(difference, steps));
    }

    /** What differs between the packs. */
    public PackChanges packs() {
        return packs;
    }

    /** How many listings were compared. */
    public int listings() {
        return listings;
    }

    /** For how many of them anything but texts changes. */
    public int changed() {
        return changed;
    }

    /** The changes by their cause, the one that affects most listings first. A change with two causes stands in both. */
    public List<Group> groups() {
        return groups.values().stream()
                .sorted(Comparator.comparingInt(Group::listings)
                        .reversed()
                        .thenComparing(g -> g.rule() == null)
                        .thenComparing(Group::name))
                .toList();
    }

    /** The rules whose condition or conclusion differs without any effect on these listings. */
    public List<RuleChange> withoutEffect() {
        return packs.rules().values().stream()
                .filter(c -> packs.acting(c.id()) != null && !groups.containsKey(c.id()))
                .toList();
    }

    /** The mean change of the score over all listings, to two decimals. */
    public BigDecimal meanScoreChange() {
        return listings == 0
                ? BigDecimal.ZERO.setScale(2)
                : sum.divide(BigDecimal.valueOf(listings), 2, RoundingMode.HALF_EVEN);
    }

    /** The first listing whose score changes most, or null if no score changes. */
    public @Nullable Difference greatest() {
        return greatest;
    }

    /** The names of the bands, least first. */
    public static List<String> bands() {
        return Stream.of(Severity.values()).map(Severity::label).toList();
    }

    /** How many listings go from one band to another, or stay if it is the same. */
    public int between(String before, String after) {
        return bands.getOrDefault(List.of(before, after), 0);
    }
}
