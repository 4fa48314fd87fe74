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
                        results(diff, "Contradictions", Subject.CONTRADICTION),
                        results(diff, "Confidence", Subject.CONFIDENCE),
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
        return diff.results(Subject.SCORE, Subject.BAND, Subject.INTERVAL, Subject.POSTURE, Subject.INPUT).stream()
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

    /** One line for those that come and one for those that go; each of them has many, and their facts are told above. */
    private static List<Item> questions(Diff diff) {
        List<Item> items = new ArrayList<>();
        questions(diff, true, "+", "now asked", items);
        questions(diff, false, "-", "no longer asked", items);
        return items;
    }

    private static void questions(Diff diff, boolean now, String sign, String name, List<Item> items) {
        List<String> ids = diff.results(Subject.QUESTION).stream()
                .filter(c -> now != c.step().to().equals(Finding.NONE))
                .map(c -> c.step().key().name().substring("question ".length()))
                .toList();
        if (!ids.isEmpty()) {
            items.add(new Item(sign, name, String.join(", ", ids), List.of()));
        }
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
            case INTERVAL -> "score " + name;
            case CONTRADICTION -> contradiction(diff, name);
            case CONFIDENCE -> known(name);
            default -> name;
        };
    }

    private static String known(String name) {
        Factor factor = Factor.find(name.substring(0, name.indexOf(' ')));
        return factor == null ? name : factor.title() + " known";
    }

    private static String contradiction(Diff diff, String name) {
        return Stream.of(diff.after(), diff.before())
                .flatMap(a -> a.contradictions().stream())
                .filter(c -> name.equals("contradiction " + c.id()))
                .map(c -> c.id() + " " + c.title())
                .findFirst()
                .orElse(name);
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
