package dev.assay.cli;

import dev.assay.batch.Batch;
import java.io.PrintWriter;
import java.util.Locale;

/** A line on the terminal that says how far a batch is, written over again and again. */
final class ProgressLine implements Batch.Watcher, AutoCloseable {

    private static final long NANOS_BETWEEN = 500_000_000L;
    private static final String WIPE = "\r\u001B[K";

    private final PrintWriter err;
    private final boolean shown;
    private final long start = System.nanoTime();
    private long last = start;
    private double firstShare = -1;
    private double share = -1;

    ProgressLine(PrintWriter err, boolean shown) {
        this.err = err;
        this.shown = shown;
    }

    @Override
    public void at(long records, long before, long failed, double read) {
        long now = System.nanoTime();
        share = Math.max(share, read);
        firstShare = firstShare < 0 ? share : firstShare;
        if (shown && now - last >= NANOS_BETWEEN) {
            last = now;
            err.print(WIPE + words(records, records - before, failed, (now - start) / 1e9));
            err.flush();
        }
    }

    private String words(long records, long now, long failed, double seconds) {
        double done = share - firstShare;
        String left = done <= 0 ? "" : ", " + span((1 - share) * seconds / done) + " left";
        return String.format(Locale.ROOT, "%,d done, %,.0f/s, %,d failed%s", records, now / seconds, failed, left);
    }

    /** A span of time in its two greatest units. */
    static String span(double seconds) {
        long whole = Math.round(seconds);
        return whole >= 3600
                ? whole / 3600 + " h " + whole % 3600 / 60 + " min"
                : whole >= 60 ? whole / 60 + " min " + whole % 60 + " s" : whole + " s";
    }

    @Override
    public void close() {
        if (shown) {
            err.print(WIPE);
            err.flush();
        }
    }
}
