package dev.assay.batch;

import dev.assay.doc.Problem;
import dev.assay.model.Listing;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One thread reads, several assess, and the caller takes the results in the order of the input. Few chunks are under way
 * at a time: who reads waits for who writes.
 */
final class Pipeline implements Closeable {

    /** What became of a chunk; behind the last there is one without. */
    record Done(@Nullable Chunk chunk, List<Outcome> outcomes) {}

    /** Bytes of input under way; more than the largest file, so that one always fits. */
    private static final int BUDGET = 40 << 20;

    private static final long PATIENCE_MILLIS = 200;

    /** How long HotSpot needs to compile most of what a run uses. */
    private static final long WARMING_NANOS = 3_000_000_000L;

    private final Chunks chunks;
    private final Assessor assessor;
    private final int workers;
    private final ThreadPoolExecutor pool;
    private final BlockingQueue<FutureTask<Done>> underWay;
    private final Semaphore budget = new Semaphore(BUDGET);
    private final Thread reader;
    private final long begun = System.nanoTime();

    Pipeline(Chunks chunks, Assessor assessor, int workers) {
        this.chunks = chunks;
        this.assessor = assessor;
        this.workers = workers;
        this.underWay = new ArrayBlockingQueue<>(workers + 2);
        int warming = warming(workers, Runtime.getRuntime().availableProcessors());
        this.pool = new ThreadPoolExecutor(
                warming,
                workers,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                task -> daemon(task, "assay-worker"));
        this.reader = daemon(this::read, "assay-reader");
        reader.start();
    }

    /**
     * How many threads assess at first. Where they would take all processors, one is left to HotSpot's compiler: it is done
     * sooner, and less is run as code that is not compiled yet.
     */
    static int warming(int workers, int processors) {
        return workers < processors ? workers : Math.max(1, workers - 1);
    }

    /** A daemon, because a stream that gives nothing cannot be interrupted. */
    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    private void read() {
        try {
            for (Chunk next = chunks.next(); next != null; next = chunks.next()) {
                Chunk chunk = next;
                budget.acquire(weight(chunk));
                FutureTask<Done> task = new FutureTask<>(() -> new Done(chunk, assessor.assess(chunk.pieces())));
                execute(task);
                underWay.put(task);
            }
            put(() -> new Done(null, List.of()));
        } catch (InterruptedException | RejectedExecutionException e) {
            Thread.currentThread().interrupt(); // the run is over
        } catch (IOException | RuntimeException | Error e) {
            put(() -> {
                throw e instanceof Exception known ? known : new IOException("reading failed: " + e, e);
            });
        }
    }

    private void execute(FutureTask<?> task) {
        if (pool.getCorePoolSize() < workers && System.nanoTime() - begun > WARMING_NANOS) {
            pool.setCorePoolSize(workers);
        }
        pool.execute(task);
    }

    private void put(Callable<Done> end) {
        FutureTask<Done> task = new FutureTask<>(end);
        task.run();
        try {
            underWay.put(task);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int weight(Chunk chunk) {
        return Math.min(BUDGET, chunk.weight());
    }

    /**
     * What became of the next chunk, or null if nothing did for a moment.
     *
     * @throws ExecutionException with what went wrong while reading, or beyond a single record
     */
    @Nullable
    Done poll() throws InterruptedException, ExecutionException {
        FutureTask<Done> next = underWay.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        return next == null ? null : next.get();
    }

    /** Lets the reader go on behind a chunk that was written. */
    void release(Chunk chunk) {
        budget.release(weight(chunk));
    }

    /** Takes the outcomes of the listings of a record that has many, in order. */
    @FunctionalInterface
    interface Taker {
        void take(Outcome outcome) throws IOException, InterruptedException;
    }

    /** Assesses the listings that an outcome left waiting, a few at a time. */
    void waiting(Outcome outcome, Taker taker) throws IOException, InterruptedException, ExecutionException {
        Deque<FutureTask<Outcome>> window = new ArrayDeque<>();
        List<Listing> listings = outcome.waiting();
        for (int at = 0; at < listings.size() || !window.isEmpty(); ) {
            if (at < listings.size() && window.size() < workers + 1) {
                List<Listing> few = listings.subList(at, Math.min(at + Assessor.MANY, listings.size()));
                at += few.size();
                FutureTask<Outcome> task = new FutureTask<>(() -> few(outcome.piece(), few));
                execute(task);
                window.add(task);
            } else {
                taker.take(window.remove().get());
            }
        }
    }

    private Outcome few(Piece piece, List<Listing> listings) {
        List<Problem> problems = new ArrayList<>();
        List<Assessed> assessed = assessor.assess(piece, listings, problems);
        return new Outcome(piece, assessed, List.of(), problems, List.of(), 0);
    }

    @Override
    public void close() {
        pool.shutdownNow();
        reader.interrupt();
    }
}
