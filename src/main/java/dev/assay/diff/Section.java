package dev.assay.diff;

import dev.assay.diff.FactChange.Kind;
import dev.assay.model.Assessment;
import dev.assay.model.Factor;
import dev.assay.model.LayerResult;
import dev.assay.model.ThreatResult;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A part of a report for people.
 *
 * @param title its heading
 * @param items what it says
 */
record Section(String title, List<Item> items) {

    /**
     * One difference.
     *
     * @param sign {@code +}, {@code -}, {@code ~}, or an empty text
     * @param name what differs
     * @param text how
     * @param lines what is behind it
     */
    record Item(String sign, String name, String text, List<String> lines) {}

    /** The parts that have something to say, what takes away controls first. */
    static List<Section> of(Diff diff) {
        return Stream.of(
                        new Section(
                                "Controls lost",
                                diff.controlsLost().stream()
                                        .map(f -> item("", f, Words.loss(f)))
                                        .toList()),
                        new Section(
                                "Now contested",
                                diff.contested().stream()
                                        .map(f -> item("", f, Words.now(f)))
                                        .toList()),
                        new Section("Facts", facts(diff)),
                        new Section("Score", score(diff)),
                        results(diff, "Factors", Subject.FACTOR),
                        results(diff, "Layers", Subject.LAYER, Subject.CAVEAT),
                        results(diff, "Threats", Subject.THREAT),
                        results(diff, "Chains", Subject.CHAIN),
                        new Section("Open questions", questions(diff)))
                .filter(s -> !s.items().isEmpty())
                .toList();
    }

    private static List<Item> facts(Diff diff) {
        List<Item> items = new ArrayList<>();
        diff.facts(Kind.ADDED).forEach(f -> items.add(item("+", f, Words.now(f))));
        diff.facts(Kind.DROPPED).forEach(f -> items.add(item("-", f, "unknown; it was " + Words.was(f))));
        diff.facts(Kind.CHANGED).forEach(f -> items.add(item("~", f, Words.now(f) + "; it was " + Words.was(f))));
        diff.facts(Kind.REWORDED).forEach(f -> items.add(item("~", f, "in other words: " + Words.now(f))));
        return items;
    }

    private static Item item(String sign, FactChange change, String text) {
        return new Item(sign, change.capability(), text, List.of());
    }

    private static List<Item> score(Diff diff) {
        return diff.results(Subject.SCORE, Subject.BAND, Subject.POSTURE, Subject.INPUT).stream()
                .map(c -> item(diff, c))
                .toList();
    }

    private static Section results(Diff diff, String title, Subject... subjects) {
        return new Section(
                title, diff.results(subjects).stream().map(c -> item(diff, c)).toList());
    }

    private static Item item(Diff diff, ResultChange change) {
        boolean told = change.shares().stream().anyMatch(s -> !s.facts().isEmpty());
        return new Item(
                "",
                title(diff, change),
                change.step().from() + " → " + change.step().to() + (told ? "" : Words.by(change.facts())),
                change.shares().stream().map(Words::share).toList());
    }

    private static List<Item> questions(Diff diff) {
        return diff.results(Subject.QUESTION).stream()
                .map(c -> new Item(
                        c.step().to().equals(Finding.NONE) ? "-" : "+",
                        c.step().key().name().substring("question ".length()),
                        (c.step().to().equals(Finding.NONE) ? "no longer asked" : "now asked") + Words.by(c.facts()),
                        List.of()))
                .toList();
    }

    /** What a result is called, with the standard's name where it has one. */
    static String title(Diff diff, ResultChange change) {
        String name = change.step().key().name();
        return switch (change.subject()) {
            case FACTOR -> {
                Factor factor = Factor.find(name);
                yield factor == null ? name : factor.title();
            }
            case THREAT -> {
                String now = threat(diff.after(), name);
                yield name + " " + (now.isEmpty() ? threat(diff.before(), name) : now);
            }
            default -> name;
        };
    }

    private static String threat(Assessment assessment, String name) {
        for (LayerResult layer : assessment.layers()) {
            for (ThreatResult threat : layer.threats()) {
                if (name.equals("layer " + layer.layer().number() + " threat "
                        + threat.threat().id())) {
                    return threat.threat().name();
                }
            }
        }
        return "";
    }
}
