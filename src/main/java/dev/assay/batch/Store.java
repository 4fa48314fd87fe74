package dev.assay.batch;

import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.doc.Quote;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * What a run has written: output, side file and ids, and how far it is. Progress is written behind what it speaks of,
 * so that a run may end at any moment. Not for several threads.
 */
final class Store implements Closeable {

    private final BatchFiles files;
    private final Map<String, String> settings;
    private final String outside;
    private final byte[] head;
    private final byte[] between;
    private final byte[] tail;
    private final Sink out;
    private final Sink side;
    private final Sink idFile;
    private final Ids ids = new Ids();
    private final Counts counts;
    private int records;
    private String consumed;

    private Store(BatchFiles files, Sink.Opener opener, Form form, Progress from) throws IOException {
        this.files = files;
        this.head = form.head().getBytes(StandardCharsets.UTF_8);
        this.between = form.between().getBytes(StandardCharsets.UTF_8);
        this.tail = form.tail().getBytes(StandardCharsets.UTF_8);
        this.settings = from.settings();
        this.outside = from.outside();
        this.counts = from.counts();
        this.records = from.records();
        this.consumed = from.consumed();
        this.out = open(opener, files.out(), from.out());
        try {
            this.side = open(opener, files.side(), from.side());
            this.idFile = open(opener, files.ids(), from.ids());
            load(from.ids());
        } catch (IOException | RuntimeException e) {
            out.close();
            throw e;
        }
    }

    /** A run from its beginning; what is there of an earlier one goes. */
    static Store begin(BatchFiles files, Sink.Opener opener, Form form, Map<String, String> settings, String outside)
            throws IOException {
        String nothing = new Consumed().value();
        Store store = new Store(
                files, opener, form, new Progress(settings, outside, nothing, 0, 0, 0, 0, false, new Counts()));
        try {
            store.out.write(store.head);
            store.checkpoint(false);
        } catch (IOException | RuntimeException e) {
            store.close();
            throw e;
        }
        return store;
    }

    /** The rest of a run; what was written behind its last progress goes. */
    static Store resume(BatchFiles files, Sink.Opener opener, Form form, Progress progress) throws IOException {
        return new Store(files, opener, form, progress);
    }

    private static Sink open(Sink.Opener opener, Path path, long length) {
        try {
            return opener.open(path, length);
        } catch (IOException e) {
            throw new ProblemException(new Problem(
                    Place.of(path.toString()),
                    "cannot be written: " + Quote.escape("" + e.getMessage()),
                    "another -o is meant, or --force, which begins anew"));
        }
    }

    private void load(long length) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(files.ids())))) {
            for (long i = 0; i < length; i += Ids.SIZE) {
                ids.add(in.readLong(), in.readInt());
            }
        }
    }

    /** Writes an assessment and looks after its id. */
    void assessed(int record, Place place, Assessed assessed) throws IOException {
        if (between.length > 0 && out.length() > head.length) {
            out.write(between);
        }
        out.write(assessed.text());
        counts.add(assessed);
        long hash = ids.hash(assessed.id());
        int first = ids.add(hash, record);
        if (first == 0) {
            idFile.write(
                    ByteBuffer.allocate(Ids.SIZE).putLong(hash).putInt(record).array());
        } else {
            counts.duplicates++;
            side.write(SideEntry.of(
                    "duplicate",
                    record,
                    new Problem(
                            place,
                            "the id " + Quote.of(assessed.id()) + " was that of record " + first
                                    + "; both are assessed",
                            "the same listing was given twice, or one of them needs another id")));
        }
    }

    void warning(int record, Problem problem) throws IOException {
        counts.warnings++;
        side.write(SideEntry.of("warning", record, problem));
    }

    void error(int record, Problem problem) throws IOException {
        counts.problems++;
        side.write(SideEntry.of("error", record, problem));
    }

    /** The records up to here are done. */
    void done(int upTo, String digest) {
        records = upTo;
        consumed = digest;
    }

    /** Makes what was done last. */
    void checkpoint(boolean finished) throws IOException {
        saving(finished).call();
    }

    /** What makes that last which was done until now. Any thread may call it, while this one goes on writing. */
    Saving saving(boolean finished) throws IOException {
        List<Sink> sinks = List.of(out, side, idFile);
        for (Sink sink : sinks) {
            sink.flush();
        }
        Progress progress = new Progress(
                settings,
                outside,
                consumed,
                records,
                out.length(),
                side.length(),
                idFile.length(),
                finished,
                counts.copy());
        return () -> {
            for (Sink sink : sinks) {
                sink.sync();
            }
            progress.write(files.progress());
            return progress;
        };
    }

    /** Puts what was written on the disk, and behind it how far the run is. */
    @FunctionalInterface
    interface Saving extends Callable<Progress> {
        @Override
        Progress call() throws IOException;
    }

    /** Makes the whole run last. */
    void finish() throws IOException {
        out.write(tail);
        checkpoint(true);
        idFile.close();
        Files.deleteIfExists(files.ids());
    }

    int records() {
        return records;
    }

    String consumed() {
        return consumed;
    }

    Counts counts() {
        return counts;
    }

    @Override
    public void close() throws IOException {
        out.close();
        side.close();
        idFile.close();
    }
}
