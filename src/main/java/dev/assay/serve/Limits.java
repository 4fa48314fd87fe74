package dev.assay.serve;

import java.time.Duration;

/**
 * What a server grants.
 *
 * @param body the largest request, in bytes
 * @param batch the largest request of a batch, in bytes
 * @param line the longest line of a batch, in bytes
 * @param deadline how long one evaluation may take
 * @param concurrency how many evaluations may run at once
 * @param patience how long a request waits for its turn, and a stop for requests in flight
 */
public record Limits(int body, int batch, int line, Duration deadline, int concurrency, Duration patience) {

    /** The limits that hold unless told otherwise. */
    public static Limits usual() {
        return new Limits(
                2 << 20,
                32 << 20,
                1 << 20,
                Duration.ofSeconds(10),
                Math.max(2, Runtime.getRuntime().availableProcessors()),
                Duration.ofSeconds(5));
    }
}
