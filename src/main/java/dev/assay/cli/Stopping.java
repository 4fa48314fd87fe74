package dev.assay.cli;

import dev.assay.batch.Batch;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** While it is open, an interrupt of the process ends a batch at the next record, and waits for that. */
final class Stopping implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 10;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    Stopping(Batch batch) {
        this.hook = new Thread(() -> stop(batch), "assay-stop");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void stop(Batch batch) {
        batch.stop();
        try {
            if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return; // the last progress that was written still holds
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return; // the process is ending already
        }
    }
}
