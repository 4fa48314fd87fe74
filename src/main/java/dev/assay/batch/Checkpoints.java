package dev.assay.batch;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Makes what a run has done last, now and then and on a thread of its own, so that nobody waits for the disk while there
 * is more to assess. One is under way at a time. Not for several threads.
 */
final class Checkpoints implements Closeable {

    private final Store store;
    private final long pauseNanos;
    private final ExecutorService disk = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "assay-disk");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable Future<?> underWay;
    private int saved;
    private long begun = System.nanoTime();

    /** @param pauseNanos the least time from the beginning of one to that of the next */
    Checkpoints(Store store, long pauseNanos) {
        this.store = store;
        this.pauseNanos = pauseNanos;
        this.saved = store.records();
    }

    /**
     * Begins the next one if it is time, and if something was done since the last.
     *
     * @throws ExecutionException with what the last one failed of
     * @throws IOException if what it needs cannot be written
     */
    void now() throws IOException, InterruptedException, ExecutionException {
        boolean busy = underWay != null && !underWay.isDone();
        if (!busy && store.records() > saved && System.nanoTime() - begun >= pauseNanos) {
            settle();
            Callable<?> saving = store.saving(false);
            saved = store.records();
            begun = System.nanoTime();
            underWay = disk.submit(saving);
        }
    }

    /**
     * Waits for the one under way.
     *
     * @throws ExecutionException with what it failed of
     */
    void settle() throws InterruptedException, ExecutionException {
        Future<?> last = underWay;
        underWay = null;
        if (last != null) {
            last.get();
        }
    }

    /** Waits for the one under way, whatever becomes of it: the file that it would replace stays as it was. */
    @Override
    public void close() {
        disk.shutdown();
        try {
            settle();
        } catch (ExecutionException e) {
            return; // the run fails already, or its last checkpoint tells the same
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
