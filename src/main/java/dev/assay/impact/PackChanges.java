package dev.assay.impact;

import dev.assay.model.Capability;
import dev.assay.model.Threat;
import dev.assay.model.ThreatCatalogue;
import dev.assay.model.Vocabulary;
import dev.assay.pack.RulePack;
import dev.assay.rule.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two versions of a pack, before any listing is looked at.
 *
 * @param rules the rules that differ, by id
 * @param capabilities the capabilities that differ
 * @param threats the catalogue's threats that are gone or new; changes of their texts do not count
 */
public record PackChanges(SortedMap<String, RuleChange> rules, Ids capabilities, Ids threats) {

    /**
     * Ids by the way in which what they name differs, each list sorted.
     *
     * @param removed those that are gone
     * @param changed those that mean something else to rules
     * @param added those that are new
     */
    public record Ids(List<String> removed, List<String> changed, List<String> added) {

        /** Copies the lists. */
        public Ids {
            removed = List.copyOf(removed);
            changed = List.copyOf(changed);
            added = List.copyOf(added);
        }

        private static <T> Ids of(Map<String, T> before, Map<String, T> after) {
            return new Ids(
                    before.keySet().stream()
                            .filter(id -> !after.containsKey(id))
                            .sorted()
                            .toList(),
                    before.keySet().stream()
                            .filter(id -> after.containsKey(id) && !Objects.equals(before.get(id), after.get(id)))
                            .sorted()
                            .toList(),
                    after.keySet().stream()
                            .filter(id -> !before.containsKey(id))
                            .sorted()
                            .toList());
        }
    }

    /** The differences between an old and a new version. */
    public static PackChanges between(RulePack before, RulePack after) {
        SortedMap<String, RuleChange> changes = new TreeMap<>();
        Map<String, Rule> olds = byId(before);
        Map<String, Rule> news = byId(after);
        TreeSet<String> ids = new TreeSet<>(olds.keySet());
        ids.addAll(news.keySet());
        for (String id : ids) {
            RuleChange change = RuleChange.of(olds.get(id), news.get(id));
            if (change != null) {
                changes.put(id, change);
            }
        }
        return new PackChanges(
                changes,
                Ids.of(meanings(before.vocabulary()), meanings(after.vocabulary())),
                Ids.of(threats(before.threats()), threats(after.threats())));
    }

    /** The rules that differ in a way, by id. */
    public List<RuleChange> of(RuleChange.Kind kind) {
        return rules.values().stream().filter(c -> c.kind() == kind).toList();
    }

    /** How a rule differs in what it does, or null if it does the same in both packs. */
    @Nullable
    RuleChange acting(String rule) {
        RuleChange change = rules.get(rule);
        return change == null || change.kind() == RuleChange.Kind.REWORDED ? null : change;
    }

    private static Map<String, Rule> byId(RulePack pack) {
        Map<String, Rule> rules = new HashMap<>();
        pack.rules().forEach(r -> rules.put(r.id(), r));
        return rules;
    }

    /** What rules and the treatment of weakly known facts look at; phrases and questions are texts. */
    private static Map<String, List<String>> meanings(Vocabulary vocabulary) {
        Map<String, List<String>> meanings = new HashMap<>();
        for (Capability c : vocabulary.capabilities()) {
            meanings.put(c.id(), List.of(c.effect().word(), Integer.toString(c.layer())));
        }
        return meanings;
    }

    private static Map<String, String> threats(ThreatCatalogue catalogue) {
        return catalogue.threats().stream().collect(Collectors.toMap(Threat::id, t -> "", (a, b) -> a));
    }
}
