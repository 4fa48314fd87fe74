package dev.assay.serve;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets a few evaluations run at once, each for a bounded time. What runs longer keeps its turn until it ends. */
final class Turns implements AutoCloseable {

    private final Limits limits;
    private final Semaphore free;
    private final ExecutorService workers;

    Turns(Limits limits) {
        this.limits = limits;
        this.free = new Semaphore(limits.concurrency(), true);
        AtomicInteger number = new AtomicInteger();
        this.workers = Executors.newFixedThreadPool(limits.concurrency(), task -> {
            Thread thread = new Thread(task, "assay-evaluate-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Runs a task on a thread of its own.
     *
     * @throws Rejection if no turn comes soon, or the task takes too long; or whatever the task throws
     */
    <T> T run(Callable<T> task) {
        take();
        Future<T> future = workers.submit(() -> {
            try {
                return task.call();
            } finally {
                free.release();
            }
        });
        try {
            return future.get(limits.deadline().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new Rejection(
                    Rejection.Kind.TOO_SLOW,
                    "It has taken longer than " + limits.deadline().toSeconds() + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Rejection(Rejection.Kind.STOPPING, "The server was told to stop");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            if (e.getCause() instanceof StackOverflowError || e.getCause() instanceof OutOfMemoryError) {
                throw new Rejection(
                        Rejection.Kind.TOO_LARGE, "The input is too large or too deep for the memory at hand");
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private void take() {
        try {
            if (!free.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Rejection(
                        Rejection.Kind.BUSY,
                        limits.concurrency() + " evaluations are running, the most at once",
                        List.of(),
                        Map.of("Retry-After", "1"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Rejection(Rejection.Kind.STOPPING, "The server was told to stop");
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
