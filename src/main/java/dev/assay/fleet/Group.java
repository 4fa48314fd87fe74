package dev.assay.fleet;

import dev.assay.model.Layer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Some listings of a fleet taken together: a kind, or a tenth of all by score.
 *
 * @param title what they are
 * @param rows they themselves, at least one
 */
record Group(String title, List<Row> rows) {

    int size() {
        return rows.size();
    }

    Spread scores() {
        return Spread.of(rows.stream().mapToInt(Row::score));
    }

    /** The mean of a factor in hundredths, rounded half up. */
    int mean(int factor) {
        long sum = rows.stream().mapToLong(r -> r.factors().get(factor)).sum();
        return (int) ((sum * 2 + rows.size()) / (2L * rows.size()));
    }

    /** The share of listings that leave a layer open, in percent, rounded half up. */
    int uncertain(int layer) {
        long count = rows.stream().filter(r -> !r.mapped(layer)).count();
        return (int) ((count * 200 + rows.size()) / (2L * rows.size()));
    }

    List<Integer> means() {
        return IntStream.range(0, 10).map(this::mean).boxed().toList();
    }

    List<Integer> uncertainties() {
        return IntStream.range(0, Layer.values().length)
                .map(this::uncertain)
                .boxed()
                .toList();
    }

    Map<Band, Integer> bands() {
        Map<Band, Integer> bands = new EnumMap<>(Band.class);
        rows.forEach(r -> bands.merge(r.band(), 1, Integer::sum));
        return bands;
    }

    int in(Band band) {
        return bands().getOrDefault(band, 0);
    }
}
