package dev.assay.cli;

import dev.assay.doc.ProblemException;
import dev.assay.doc.Quote;
import java.io.PrintWriter;
import java.util.concurrent.Callable;

/** Runs something now and again after each save, until the thread is interrupted. */
final class Watch {

    /** Waits for a save and names the file. */
    @FunctionalInterface
    interface Source {
        String next() throws InterruptedException;
    }

    private final Callable<Integer> task;
    private final PrintWriter out;
    private final PrintWriter err;

    Watch(Callable<Integer> task, PrintWriter out, PrintWriter err) {
        this.task = task;
        this.out = out;
        this.err = err;
    }

    /** The exit code of the last run. A run that fails prints its problems and is followed by the next. */
    int run(Source saves) throws Exception {
        int code = once();
        try {
            while (true) {
                String file = saves.next();
                out.println();
                out.println(Quote.escape(file) + " was saved");
                code = once();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return code;
        }
    }

    private int once() throws Exception {
        int code;
        try {
            code = task.call();
        } catch (ProblemException e) {
            e.problems().forEach(err::println);
            code = ExitCode.UNREADABLE.code();
        }
        err.flush();
        out.flush();
        return code;
    }
}
