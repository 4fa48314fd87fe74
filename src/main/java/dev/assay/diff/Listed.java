package dev.assay.diff;

import dev.assay.model.Assessment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How many assessments differ from as many others.
 *
 * @param compared those that both sides have, by id
 * @param added those that only the new side has
 * @param removed those that only the old side has
 * @param warnings what is to be known before all else, each once
 */
public record Listed(List<Diff> compared, List<Assessment> added, List<Assessment> removed, List<String> warnings) {

    /** Copies the lists. */
    public Listed {
        compared = List.copyOf(compared);
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        warnings = List.copyOf(warnings);
    }

    /** Compares one assessment with another, whatever their ids. */
    public static Listed one(Assessment before, Assessment after, Background background) {
        return of(List.of(Diff.between(before, after, background)), List.of(), List.of());
    }

    /** Compares assessments that have the same id. */
    public static Listed matched(List<Assessment> before, List<Assessment> after, Background background) {
        Map<String, Assessment> olds = byId(before);
        Map<String, Assessment> news = byId(after);
        Set<String> ids = new TreeSet<>(olds.keySet());
        ids.addAll(news.keySet());
        List<Diff> compared = new ArrayList<>();
        List<Assessment> added = new ArrayList<>();
        List<Assessment> removed = new ArrayList<>();
        for (String id : ids) {
            Assessment old = olds.get(id);
            Assessment now = news.get(id);
            if (old != null && now != null) {
                compared.add(Diff.between(old, now, background));
            } else if (now != null) {
                added.add(now);
            } else if (old != null) {
                removed.add(old);
            }
        }
        return of(compared, added, removed);
    }

    private static Listed of(List<Diff> compared, List<Assessment> added, List<Assessment> removed) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        compared.forEach(d -> d.warnings().forEach(w -> counts.merge(w, 1, Integer::sum)));
        List<String> warnings = new ArrayList<>();
        counts.forEach((text, count) -> warnings.add(count > 1 ? text + " (" + Words.listings(count) + ")" : text));
        return new Listed(compared, added, removed, warnings);
    }

    private static Map<String, Assessment> byId(List<Assessment> assessments) {
        Map<String, Assessment> byId = new LinkedHashMap<>();
        assessments.forEach(a -> byId.putIfAbsent(a.id(), a));
        return byId;
    }

    /** The comparisons that found a difference. */
    public List<Diff> changed() {
        return compared.stream().filter(d -> !d.isEmpty()).toList();
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return changed().isEmpty() && added.isEmpty() && removed.isEmpty();
    }

    /** Whether it is about one listing that both sides have. */
    boolean isOne() {
        return compared.size() == 1 && added.isEmpty() && removed.isEmpty();
    }

    /** The same with a further warning. */
    public Listed warned(String text) {
        List<String> more = new ArrayList<>(warnings);
        more.add(text);
        return new Listed(compared, added, removed, more);
    }
}
