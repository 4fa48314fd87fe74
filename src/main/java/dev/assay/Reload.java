package dev.assay;

import dev.assay.doc.Problem;
import dev.assay.model.PackId;
import dev.assay.pack.RulePack;
import dev.assay.rule.Rule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What came of reading rule packs again.
 *
 * @param before the rules that were in force
 * @param now the rules that are in force
 * @param added the ids of new rules, in order
 * @param removed the ids of rules that are gone, in order
 * @param changed the ids of rules whose text is another, in order
 * @param problems why the new packs could not be used; empty if they are in force
 */
public record Reload(
        PackId before,
        PackId now,
        List<String> added,
        List<String> removed,
        List<String> changed,
        List<Problem> problems) {

    /** Copies the lists. */
    public Reload {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
        problems = List.copyOf(problems);
    }

    static Reload refused(PackId before, List<Problem> problems) {
        return new Reload(before, before, List.of(), List.of(), List.of(), problems);
    }

    static Reload between(RulePack before, RulePack after) {
        Map<String, String> old = texts(before);
        Map<String, String> texts = texts(after);
        return new Reload(
                id(before),
                id(after),
                texts.keySet().stream().filter(r -> !old.containsKey(r)).toList(),
                old.keySet().stream().filter(r -> !texts.containsKey(r)).toList(),
                texts.entrySet().stream()
                        .filter(e ->
                                old.containsKey(e.getKey()) && !e.getValue().equals(old.get(e.getKey())))
                        .map(Map.Entry::getKey)
                        .toList(),
                List.of());
    }

    /** Whether other rules are in force than before. A change of the vocabulary or of a table is one, without any rule. */
    public boolean swapped() {
        return !before.equals(now);
    }

    /** Whether the new packs were refused, and the old rules stay in force. */
    public boolean refused() {
        return !problems.isEmpty();
    }

    private static PackId id(RulePack pack) {
        return new PackId(pack.name(), pack.version(), pack.digest());
    }

    private static Map<String, String> texts(RulePack pack) {
        return pack.rules().stream().collect(Collectors.toMap(Rule::id, Rule::source, (a, b) -> a, TreeMap::new));
    }
}
