package dev.assay.impact;

import dev.assay.diff.Moved;
import dev.assay.diff.Subject;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds the rules behind the changes of one listing. A rule that differs between the packs is behind a change if it
 * has another share in the result; what is computed from other results inherits their causes.
 */
final class Causes {

    private static final Set<Subject> OF_ONE_RULE = EnumSet.of(Subject.CHAIN, Subject.CAVEAT, Subject.CONTRADICTION);

    private final PackChanges packs;
    private final Map<Subject, SortedSet<String>> bySubject = new EnumMap<>(Subject.class);

    Causes(PackChanges packs) {
        this.packs = packs;
    }

    /** The rules with another share in a result that changes; they count for what is computed from it, too. */
    SortedSet<String> direct(Moved moved) {
        Map<String, String> before = moved.before().rules();
        Map<String, String> after = moved.after().rules();
        Subject subject = moved.key().subject();
        Set<String> rules = new TreeSet<>(before.keySet());
        rules.addAll(after.keySet());
        SortedSet<String> causes = new TreeSet<>();
        for (String rule : rules) {
            boolean sameShare = Objects.equals(before.get(rule), after.get(rule));
            boolean isItsOwn = OF_ONE_RULE.contains(subject);
            if (packs.acting(rule) != null && (isItsOwn || !sameShare)) {
                causes.add(rule);
            }
        }
        bySubject.computeIfAbsent(subject, k -> new TreeSet<>()).addAll(causes);
        return causes;
    }

    /** The causes of a change that has no direct one: those of the results that it is computed from, or of new facts. */
    SortedSet<String> inherited(Subject subject) {
        SortedSet<String> causes = new TreeSet<>();
        for (Subject source : subject.sources()) {
            causes.addAll(bySubject.getOrDefault(source, new TreeSet<>()));
        }
        return causes.isEmpty() ? bySubject.getOrDefault(Subject.FACT, new TreeSet<>()) : causes;
    }
}
