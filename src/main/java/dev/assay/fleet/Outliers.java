package dev.assay.fleet;

import dev.assay.model.Factor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/**
 * Finds listings far from others of their kind: a factor or the score lies at least 3.5 times the usual deviation from
 * the median, as the modified z-score has it. The usual deviation is the greatest of 1.4826 times the median of the
 * distances from the median; 1.2533 times their mean, without which a kind that is half one thing and half another would
 * be all outliers; and a floor, without which a kind that is all alike would make an outlier of every small step.
 */
final class Outliers {

    /** A kind with fewer listings has no usual deviation. */
    static final int FEWEST = 8;

    private static final int FAR = 35;

    /** What is compared, how it is shown, and the floors of deviation in its own unit. */
    private record Measure(String what, ToIntFunction<Row> value, IntFunction<String> text, int floor) {

        int deviation(List<Row> rows, int median) {
            int[] values = rows.stream().mapToInt(value).toArray();
            long sum =
                    Arrays.stream(values).mapToLong(v -> Math.abs(v - median)).sum();
            // in thousandths of the unit, so that the arithmetic stays whole
            int byMedian = Spread.deviation(values, median) * 14826 / 10;
            int byMean = (int) (sum * 12533 / (10L * values.length));
            return Math.max(Math.max(byMedian, byMean), floor * 1000);
        }
    }

    private Outliers() {}

    /** The outliers of a fleet, the farthest first. */
    static List<Outlier> of(List<Row> rows, int kinds) {
        List<List<Integer>> byKind = new ArrayList<>();
        for (int i = 0; i < kinds; i++) {
            byKind.add(new ArrayList<>());
        }
        for (int i = 0; i < rows.size(); i++) {
            byKind.get(rows.get(i).kind()).add(i);
        }
        List<Outlier> outliers = new ArrayList<>();
        byKind.stream().filter(k -> k.size() >= FEWEST).forEach(k -> within(rows, k, outliers));
        outliers.sort(Comparator.comparingInt(Outlier::distance)
                .thenComparingInt(o -> o.oddities().size())
                .reversed()
                .thenComparingInt(Outlier::row));
        return outliers;
    }

    private static void within(List<Row> all, List<Integer> places, List<Outlier> outliers) {
        List<Row> rows = places.stream().map(all::get).toList();
        List<List<Outlier.Oddity>> oddities = new ArrayList<>();
        rows.forEach(r -> oddities.add(new ArrayList<>()));
        for (Measure measure : measures()) {
            int median = Spread.of(rows.stream().mapToInt(measure.value())).median();
            int deviation = measure.deviation(rows, median);
            for (int i = 0; i < rows.size(); i++) {
                int value = measure.value().applyAsInt(rows.get(i));
                int distance = (int) (Math.abs(value - median) * 10_000L / deviation);
                if (distance >= FAR) {
                    oddities.get(i)
                            .add(new Outlier.Oddity(
                                    measure.what(),
                                    measure.text().apply(value),
                                    measure.text().apply(median),
                                    distance));
                }
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            if (!oddities.get(i).isEmpty()) {
                oddities.get(i)
                        .sort(Comparator.comparingInt(Outlier.Oddity::distance).reversed());
                outliers.add(new Outlier(places.get(i), oddities.get(i)));
            }
        }
    }

    private static List<Measure> measures() {
        List<Measure> measures = new ArrayList<>();
        measures.add(new Measure("score", Row::score, Whole::tenths, 5));
        for (int i = 0; i < Factor.ten().size(); i++) {
            int factor = i;
            measures.add(
                    new Measure(Factor.ten().get(i).title(), r -> r.factors().get(factor), Whole::hundredths, 10));
        }
        return measures;
    }
}
