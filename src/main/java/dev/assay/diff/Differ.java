package dev.assay.diff;

import dev.assay.model.Assessment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Compares two assessments. For one use. */
final class Differ {

    private final Assessment before;
    private final Assessment after;
    private final Background background;
    private final List<FactChange> facts;
    private final Blame blame;
    private final Map<Subject, Set<String>> bySubject = new EnumMap<>(Subject.class);

    Differ(Assessment before, Assessment after, Background background) {
        this.before = before;
        this.after = after;
        this.background = background;
        this.facts = facts();
        this.blame = new Blame(before, after, facts, background);
    }

    Diff diff() {
        List<Moved> moved = Stream.concat(
                        Moved.between(before, after).stream()
                                .filter(m -> m.key().subject() != Subject.FACT),
                        Moved.known(before, after).stream())
                .sorted(Comparator.comparing(Moved::key))
                .toList();
        Map<Key, List<Share>> shares = new TreeMap<>();
        for (Moved m : moved) {
            // a rule's share in how something is known is that of the thing itself
            List<Share> own = m.key().subject() == Subject.CONFIDENCE ? List.of() : Share.of(m, blame);
            shares.put(m.key(), own);
            own.forEach(s -> bySubject
                    .computeIfAbsent(m.key().subject(), k -> new TreeSet<>())
                    .addAll(s.facts()));
        }
        List<ResultChange> results = new ArrayList<>();
        for (Moved m : moved) {
            List<Share> own = shares.getOrDefault(m.key(), List.of());
            results.add(new ResultChange(m.step(), own, responsible(m, own)));
        }
        return new Diff(before, after, facts, results);
    }

    /** The facts of its own rules or, if there are none, those of what it is computed from. */
    private List<String> responsible(Moved moved, List<Share> shares) {
        Key key = moved.key();
        Set<String> ids = new TreeSet<>();
        shares.forEach(s -> ids.addAll(s.facts()));
        if (key.subject() == Subject.CONFIDENCE) {
            Stream.concat(moved.before().because().stream(), moved.after().because().stream())
                    .forEach(b -> ids.addAll(blame.facts(b)));
        }
        if (ids.isEmpty() && (key.subject() == Subject.QUESTION || key.subject() == Subject.CONTRADICTION)) {
            ids.addAll(blame.roots(Set.of(key.name().replaceFirst("^(question|contradiction) ", ""))));
        }
        if (ids.isEmpty()) {
            key.subject().sources().forEach(s -> ids.addAll(bySubject.getOrDefault(s, Set.of())));
        }
        return blame.inOrder(ids);
    }

    private List<FactChange> facts() {
        Map<String, Claim> olds = Claim.of(before);
        Map<String, Claim> news = Claim.of(after);
        Set<String> ids = new TreeSet<>(olds.keySet());
        ids.addAll(news.keySet());
        return ids.stream()
                .map(id -> new FactChange(id, background.effect(id), olds.get(id), news.get(id)))
                .filter(c -> !isSame(c))
                .sorted(Comparator.comparingInt(c -> background.position(c.capability())))
                .toList();
    }

    /** Words quoted for what follows from other facts are theirs, and are told there. */
    private static boolean isSame(FactChange change) {
        Claim before = change.before();
        Claim after = change.after();
        return before != null
                && after != null
                && before.state().equals(after.state())
                && (change.isDerived() || before.quotes().equals(after.quotes()));
    }
}
