package dev.assay.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * CVSS v4.0 base scores by how bad each metric is. Each score is worked out when it is first asked for and then kept;
 * the whole table has 104,976 entries. Safe for use from several threads.
 */
public final class BaseScores {

    private static final List<List<String>> VALUES = CvssVector.METRICS.stream()
            .map(CvssVector::worstFirst)
            .map(List::copyOf)
            .toList();

    private static final int[] SIZES = VALUES.stream().mapToInt(List::size).toArray();

    /** A byte for each vector: the score in tenths plus one, 0 as long as nobody asked. Two threads write the same. */
    private final byte[] known;

    private final CvssBase base = new CvssBase();

    /** An empty table. */
    public BaseScores() {
        known = new byte[Arrays.stream(SIZES).reduce(1, (a, b) -> a * b)];
    }

    /** How many values a metric has. */
    public static int size(int metric) {
        return SIZES[metric];
    }

    /**
     * The base score in tenths, 0 to 100. It never falls when a metric gets worse.
     *
     * @param ranks for each of {@link CvssVector#METRICS}, 0 for its best value and upwards
     */
    public int tenths(int[] ranks) {
        return tenths(ranks, 0);
    }

    /**
     * The same, where the ranks stand among other numbers.
     *
     * @param first where the first of them stands
     */
    public int tenths(int[] ranks, int first) {
        int index = 0;
        for (int i = 0; i < SIZES.length; i++) {
            index = index * SIZES[i] + ranks[first + i];
        }
        int score = known[index] - 1;
        if (score < 0) {
            score = workOut(Arrays.copyOfRange(ranks, first, first + SIZES.length));
            known[index] = (byte) (score + 1);
        }
        return score;
    }

    /**
     * A vector of base metrics with its score.
     *
     * @param ranks for each of {@link CvssVector#METRICS}, 0 for its best value and upwards
     */
    public CvssVector of(int[] ranks) {
        return new CvssVector(CvssVector.join(values(ranks)), BigDecimal.valueOf(tenths(ranks), 1));
    }

    private static List<String> values(int[] ranks) {
        List<String> values = new ArrayList<>(ranks.length);
        for (int i = 0; i < ranks.length; i++) {
            values.add(VALUES.get(i).get(SIZES[i] - 1 - ranks[i]));
        }
        return values;
    }

    private int workOut(int[] ranks) {
        List<String> values = values(ranks);
        Map<String, String> metrics = new LinkedHashMap<>();
        for (int i = 0; i < ranks.length; i++) {
            metrics.put(CvssVector.METRICS.get(i), values.get(i));
        }
        return base.score(metrics).movePointRight(1).intValueExact();
    }
}
