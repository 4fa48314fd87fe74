package dev.assay.batch;

import dev.assay.assess.Evaluator;
import dev.assay.batch.Pipeline.Done;
import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.doc.Quote;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** A run over many listings. One object is one run. */
public final class Batch {

    /** What to do about the files of an earlier run. */
    public enum Mode {
        /** There must be none. */
        NEW,
        /** Go on where it was broken off, or begin. */
        RESUME,
        /** Begin anew. */
        FORCE
    }

    /**
     * How a run goes.
     *
     * @param files where it writes
     * @param format how it writes
     * @param workers how many threads assess, at least 1
     * @param mode what to do about an earlier run
     * @param version the version of the program
     * @param profile the id of the scoring profile
     */
    public record Settings(
            BatchFiles files, BatchFormat format, int workers, Mode mode, String version, String profile) {}

    /** Is told how far the run is, now and then. */
    @FunctionalInterface
    public interface Watcher {

        /**
         * Called after each chunk, and now and then while there is none.
         *
         * @param records the records done, those of earlier parts included
         * @param before the records of earlier parts
         * @param failed how many of them failed
         * @param share of the input that was read, 0 to 1, or below 0 if its size is not known
         */
        void at(long records, long before, long failed, double share);
    }

    private static final long NANOS_BETWEEN = 200_000_000L; // what a broken run does twice, and little for the disk
    private static final int SHOWN = 5;

    private final Evaluator evaluator;
    private final BatchInput input;
    private final Settings settings;
    private final Sink.Opener opener;
    private final long nanosBetween;
    private final Slowest slowest = new Slowest();
    private final List<String> failures = new ArrayList<>();
    private volatile boolean stopped;

    /** A run that writes real files. */
    public Batch(Evaluator evaluator, BatchInput input, Settings settings) {
        this(evaluator, input, settings, Sink::file, NANOS_BETWEEN);
    }

    Batch(Evaluator evaluator, BatchInput input, Settings settings, Sink.Opener opener, long nanosBetween) {
        this.evaluator = evaluator;
        this.input = input;
        this.settings = settings;
        this.opener = opener;
        this.nanosBetween = nanosBetween;
    }

    /** Ends the run soon, in a state that it can be resumed from. May be called from any thread. */
    public void stop() {
        stopped = true;
    }

    /**
     * Runs to the end of the input, or until it is stopped.
     *
     * @throws ProblemException if it cannot be begun or gone on with, or if reading or writing fails
     */
    public BatchResult run(Watcher watcher) {
        BatchFiles files = settings.files();
        try {
            BatchInput.Outside outside = input.outside(files.all());
            Progress before = before(outside);
            if (before != null && before.finished()) {
                return finished(before.records(), before.counts());
            }
            try (Pieces pieces = input.open(files.all())) {
                Chunks chunks = new Chunks(pieces);
                if (before != null) {
                    chunks.skip(input.name(), before.records(), before.consumed());
                }
                Form form = Form.of(
                        settings.format(),
                        settings.version(),
                        evaluator.pack().threats().threats());
                try (Store store = before == null
                        ? Store.begin(files, opener, form, identity(), outside.text())
                        : Store.resume(files, opener, form, before)) {
                    return run(store, form, chunks, outside.bytes(), watcher);
                }
            }
        } catch (IOException e) {
            throw new ProblemException(new Problem(
                    Place.of(input.name()),
                    "the run was broken off: " + Quote.escape("" + e.getMessage()),
                    "there is room on the disk by now; then --resume goes on"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(Problem.of(Place.of(input.name()), "the run was interrupted; --resume goes on"));
        }
    }

    /** The part of the run that was done, or null if it begins now. */
    private @Nullable Progress before(BatchInput.Outside outside) throws IOException {
        BatchFiles files = settings.files();
        boolean known = Files.exists(files.progress());
        boolean written = Files.exists(files.out()) && Files.size(files.out()) > 0;
        if (settings.mode() == Mode.FORCE || (!known && !written)) {
            return null;
        }
        Place out = Place.of(files.out().toString());
        if (settings.mode() == Mode.NEW) {
            throw new ProblemException(new Problem(
                    out, "is there already", "--resume, which goes on with it, or --force, which begins anew"));
        }
        if (!known) {
            throw new ProblemException(new Problem(
                    out,
                    "has no " + files.progress().getFileName() + " beside it, so that it cannot be gone on with",
                    "--force, which begins anew"));
        }
        Progress progress = Progress.read(files.progress());
        identity().forEach((what, now) -> {
            String then = progress.settings().getOrDefault(what, "");
            if (!then.equals(now)) {
                throw new ProblemException(new Problem(
                        out,
                        "the first part of the run had another " + what + ": " + Quote.visible(then) + ", now "
                                + Quote.visible(now),
                        "--force begins anew; or the " + what + " of the first part is meant"));
            }
        });
        if (!progress.outside().equals(outside.text())) {
            throw Chunks.changed(input.name(), "its size, its time of change or its list of files is another");
        }
        return progress;
    }

    /** What must not change between the parts of a run. */
    private Map<String, String> identity() {
        Map<String, String> identity = new LinkedHashMap<>();
        String from = input.from();
        identity.put("input", input.name());
        identity.put("--from", from == null ? "told by content" : from);
        identity.put(
                "rule pack",
                evaluator.pack().name() + " " + evaluator.pack().version() + " "
                        + evaluator.pack().digest() + (evaluator.pack().trusted() ? " trusted" : ""));
        identity.put("profile", settings.profile());
        identity.put("format", settings.format().toString());
        identity.put("version of the program", settings.version());
        return identity;
    }

    private BatchResult run(Store store, Form form, Chunks chunks, long total, Watcher watcher)
            throws IOException, InterruptedException {
        int before = store.records();
        try (Checkpoints checkpoints = new Checkpoints(store, nanosBetween);
                Pipeline pipeline =
                        new Pipeline(chunks, new Assessor(evaluator, form, input.from()), settings.workers())) {
            while (!stopped) {
                Done done = pipeline.poll();
                Chunk chunk = done == null ? null : done.chunk();
                if (done != null && chunk != null && !write(store, pipeline, chunk, done.outcomes())) {
                    return result(store.records(), store.counts(), false);
                }
                double share = chunk == null || total == 0 ? -1 : Math.min(1, (double) chunk.position() / total);
                watcher.at(store.records(), before, store.counts().failed, share);
                if (done != null && chunk == null) {
                    checkpoints.settle();
                    return end(store, chunks.passedOver());
                }
                checkpoints.now();
            }
            checkpoints.settle();
            store.checkpoint(false);
            return result(store.records(), store.counts(), false);
        } catch (ExecutionException e) {
            throw broken(e.getCause());
        }
    }

    private static IOException broken(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof ProblemException problem) {
            throw problem;
        }
        return cause instanceof IOException io ? io : new IOException(String.valueOf(cause), cause);
    }

    private BatchResult end(Store store, long passedOver) throws IOException {
        store.counts().passedOver = passedOver;
        if (store.records() == 0) {
            store.error(0, Problem.of(Place.of(input.name()), "holds no listings"));
        }
        store.finish();
        return finished(store.records(), store.counts());
    }

    private BatchResult finished(int records, Counts counts) throws IOException {
        BatchResult result = result(records, counts, true);
        if (settings.files().summary() != null) {
            SafeFile.write(settings.files().summary(), result.json());
        }
        return result;
    }

    private BatchResult result(int records, Counts counts, boolean finished) {
        return new BatchResult(
                records,
                counts,
                finished,
                evaluator.pack(),
                settings.profile(),
                slowest.words(),
                List.copyOf(failures));
    }

    /** Writes a chunk; false if the run was stopped in the midst of a record, which then counts as not begun. */
    private boolean write(Store store, Pipeline pipeline, Chunk chunk, List<Outcome> outcomes)
            throws IOException, InterruptedException, ExecutionException {
        int record = chunk.first();
        for (Outcome outcome : outcomes) {
            int number = record++;
            int problems = outcome.problems().size();
            assessed(store, number, outcome);
            int[] more = new int[1];
            pipeline.waiting(outcome, few -> {
                if (!stopped) {
                    assessed(store, number, few);
                    more[0] += problems(store, number, few);
                }
            });
            if (stopped && !outcome.waiting().isEmpty()) {
                return false;
            }
            for (Problem warning : outcome.warnings()) {
                store.warning(number, warning);
            }
            problems(store, number, outcome);
            store.counts().failed += problems + more[0] > 0 ? 1 : 0;
            slowest.add(outcome);
        }
        store.done(record - 1, chunk.consumed().value());
        pipeline.release(chunk);
        return true;
    }

    private static void assessed(Store store, int record, Outcome outcome) throws IOException {
        for (Assessed assessed : outcome.assessed()) {
            store.assessed(record, outcome.piece().place(), assessed);
        }
    }

    private int problems(Store store, int record, Outcome outcome) throws IOException {
        for (Problem problem : outcome.problems()) {
            store.error(record, problem);
            if (failures.size() < SHOWN) {
                failures.add(problem.place() + ": " + problem.message());
            }
        }
        return outcome.problems().size();
    }
}
