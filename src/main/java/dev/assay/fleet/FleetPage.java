package dev.assay.fleet;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the templates ask about a fleet. */
final class FleetPage {

    /** How many rows stand in the page itself, for readers without a script. */
    static final int SHOWN = 50;

    private static final int TOP = 15;
    private static final int BAR = 150;

    private final Aggregates a;
    private final Map<Integer, String> files;
    private final int failed;

    FleetPage(Aggregates aggregates, Map<Integer, String> files, int failed) {
        this.a = aggregates;
        this.files = files;
        this.failed = failed;
    }

    Aggregates a() {
        return a;
    }

    int failed() {
        return failed;
    }

    int singles() {
        return files.size();
    }

    String style() {
        return Assets.STYLE;
    }

    String script() {
        return Assets.SCRIPT;
    }

    String policy() {
        return Assets.POLICY;
    }

    String data() {
        return Columns.json(a, files);
    }

    String title() {
        return "Fleet report on " + listings(a.size());
    }

    static String listings(int count) {
        return Words.number(count) + (count == 1 ? " listing" : " listings");
    }

    List<Line> lines() {
        return a.order().stream().limit(SHOWN).map(this::line).toList();
    }

    private Line line(int place) {
        Row row = a.fleet().rows().get(place);
        String file = files.get(place);
        return new Line(
                row, Words.kind(a.fleet().kinds().id(row.kind())), file == null ? null : Single.DIRECTORY + "/" + file);
    }

    Line line(Outlier outlier) {
        return line(outlier.row());
    }

    /** An outlier in words. */
    String words(Outlier outlier) {
        return outlier.oddities().stream()
                        .map(o -> o.what() + " " + o.value() + " where the median is " + o.median())
                        .collect(Collectors.joining("; "))
                + ".";
    }

    static <T> List<T> top(List<T> all) {
        return all.subList(0, Math.min(TOP, all.size()));
    }

    static <T> List<T> rest(List<T> all) {
        return all.subList(Math.min(TOP, all.size()), all.size());
    }

    /** The height of a bar in pixels; what is there at all is seen. */
    static int height(int count, int[] all) {
        int most = Math.max(1, Arrays.stream(all).max().orElse(1));
        return count == 0 ? 0 : Math.max(2, (int) ((long) count * BAR / most));
    }

    /** A half-point step in words. */
    static String step(int number) {
        return Whole.tenths(number * 5) + " to " + Whole.tenths(number == 19 ? 100 : number * 5 + 4);
    }

    /** The band that a half-point step lies in. */
    static Band band(int step) {
        return Band.of(step == 0 ? 1 : step * 5);
    }

    /** Hundredths as one of eleven shades. */
    static int shade(int hundredths) {
        return Math.min(10, (hundredths + 5) / 10);
    }

    String packs() {
        return a.fleet().packs().stream()
                .map(p -> p.name() + " " + p.version() + ", " + p.digest())
                .collect(Collectors.joining("; "));
    }

    String profiles() {
        return String.join(", ", a.fleet().profiles());
    }
}
