package dev.assay.fleet;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of listings.
 *
 * @param row what is kept of the listing
 * @param kind its kind in words
 * @param file the address of its single report, or null if there is none
 */
record Line(Row row, String kind, @Nullable String file) {

    String name() {
        return Words.shown(row.name());
    }

    /** The id, unless it is the name. */
    String id() {
        return row.id().equals(row.name()) ? "" : Words.shown(row.id());
    }

    String score() {
        return Whole.tenths(row.score());
    }

    String range() {
        return Whole.tenths(row.low()) + " to " + Whole.tenths(row.high());
    }

    List<Integer> factors() {
        return IntStream.range(0, 10).map(row.factors()::get).boxed().toList();
    }

    List<Boolean> mapped() {
        return IntStream.range(0, 7).mapToObj(row::mapped).toList();
    }
}
