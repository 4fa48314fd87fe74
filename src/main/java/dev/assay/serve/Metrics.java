package dev.assay.serve;

import java.util.Locale;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** Counts what the server does, for the text format of Prometheus. */
final class Metrics {

    static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private static final double[] SECONDS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};
    private static final double NANOS = 1e9;

    private final SortedMap<String, LongAdder> requests = new ConcurrentSkipListMap<>();
    private final SortedMap<String, Times> times = new ConcurrentSkipListMap<>();
    private final LongAdder evaluations = new LongAdder();
    private final AtomicInteger inFlight = new AtomicInteger();

    /** How long the requests of a route took. */
    private static final class Times {
        private final LongAdder[] buckets = new LongAdder[SECONDS.length];
        private final LongAdder count = new LongAdder();
        private final LongAdder nanos = new LongAdder();

        Times() {
            for (int i = 0; i < buckets.length; i++) {
                buckets[i] = new LongAdder();
            }
        }

        void add(long took) {
            count.increment();
            nanos.add(took);
            for (int i = 0; i < SECONDS.length; i++) {
                if (took / NANOS <= SECONDS[i]) {
                    buckets[i].increment();
                }
            }
        }
    }

    void begun() {
        inFlight.incrementAndGet();
    }

    /**
     * Counts a request that was answered.
     *
     * @param route the method and path as the API names them, never as the client sent them
     */
    void ended(String route, int status, long nanos) {
        requests.computeIfAbsent("route=\"" + route + "\",status=\"" + status + "\"", r -> new LongAdder())
                .increment();
        times.computeIfAbsent("route=\"" + route + "\"", r -> new Times()).add(nanos);
        inFlight.decrementAndGet();
    }

    void evaluated() {
        evaluations.increment();
    }

    int inFlight() {
        return inFlight.get();
    }

    /** The figures so far. */
    String text(String pack, String digest) {
        StringBuilder out = new StringBuilder();
        head(out, "assay_requests_total", "counter", "Requests answered, by route and status.");
        requests.forEach((labels, count) -> line(out, "assay_requests_total{" + labels + "}", count.sum()));
        head(out, "assay_request_duration_seconds", "histogram", "How long requests took, by route.");
        times.forEach((labels, t) -> {
            for (int i = 0; i < SECONDS.length; i++) {
                line(
                        out,
                        "assay_request_duration_seconds_bucket{" + labels + ",le=\"" + plain(SECONDS[i]) + "\"}",
                        t.buckets[i].sum());
            }
            line(out, "assay_request_duration_seconds_bucket{" + labels + ",le=\"+Inf\"}", t.count.sum());
            out.append("assay_request_duration_seconds_sum{")
                    .append(labels)
                    .append("} ")
                    .append(String.format(Locale.ROOT, "%.6f", t.nanos.sum() / NANOS))
                    .append('\n');
            line(out, "assay_request_duration_seconds_count{" + labels + "}", t.count.sum());
        });
        head(out, "assay_evaluations_total", "counter", "Listings assessed.");
        line(out, "assay_evaluations_total", evaluations.sum());
        head(out, "assay_requests_in_flight", "gauge", "Requests that are being answered.");
        line(out, "assay_requests_in_flight", inFlight.get());
        head(out, "assay_rule_pack_info", "gauge", "The rule pack in use.");
        line(out, "assay_rule_pack_info{name=\"" + label(pack) + "\",digest=\"" + digest + "\"}", 1);
        return out.toString();
    }

    private static String plain(double bound) {
        return bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
    }

    private static String label(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    private static void head(StringBuilder out, String name, String type, String help) {
        out.append("# HELP ").append(name).append(' ').append(help).append('\n');
        out.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    private static void line(StringBuilder out, String name, long value) {
        out.append(name).append(' ').append(value).append('\n');
    }
}
