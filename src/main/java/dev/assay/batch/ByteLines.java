package dev.assay.batch;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a stream as bytes, none longer than a limit. */
final class ByteLines implements Closeable {

    /** The longest line that is kept. */
    static final int LONGEST = 4 << 20;

    private static final int BUFFER = 1 << 16;

    /**
     * A line without its line feed.
     *
     * @param number from 1
     * @param bytes the content; of a line that is too long, its digest
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Line(int number, byte[] bytes, boolean tooLong) {

        boolean isBlank() {
            for (byte b : bytes) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return !tooLong;
        }
    }

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private final Deque<Line> pushedBack = new ArrayDeque<>();
    private int at;
    private int end;
    private int number;

    ByteLines(InputStream in) {
        this.in = in;
    }

    /** The next line, or null at the end. */
    @Nullable
    Line next() throws IOException {
        if (!pushedBack.isEmpty()) {
            return pushedBack.pop();
        }
        if (!fill()) {
            return null;
        }
        number++;
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        MessageDigest digest = null;
        boolean open = true;
        while (open && fill()) {
            int from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            if (digest == null && line.size() + at - from > LONGEST) {
                digest = Consumed.sha256();
                digest.update(line.toByteArray());
                line.reset();
            }
            if (digest != null) {
                digest.update(buffer, from, at - from);
            } else {
                line.write(buffer, from, at - from);
            }
            if (at < end) {
                at++;
                open = false;
            }
        }
        return digest == null ? new Line(number, line.toByteArray(), false) : new Line(number, digest.digest(), true);
    }

    /** Gives lines back; they come again in the same order. */
    void pushBack(List<Line> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            pushedBack.push(lines.get(i));
        }
    }

    private boolean fill() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(buffer));
        }
        return at < end;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
