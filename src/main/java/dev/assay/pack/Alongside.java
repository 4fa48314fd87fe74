package dev.assay.pack;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Something that is made on a thread of its own, while whoever wants it goes on with other work.
 *
 * @param <T> what it is
 */
final class Alongside<T> {

    private final FutureTask<T> task;

    /**
     * Begins to make it.
     *
     * @param name the thread's name
     * @param source makes it; what it throws is thrown to whoever wants it
     */
    Alongside(String name, Supplier<T> source) {
        task = new FutureTask<>(source::get);
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits until it is made. */
    T get() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException told) {
                throw told;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
