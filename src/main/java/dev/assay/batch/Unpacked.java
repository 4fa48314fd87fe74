package dev.assay.batch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** An entry of a zip file, broken off where it grows beyond what listings do. */
final class Unpacked extends FilterInputStream {

    private static final long FREE = 64 << 20;
    private static final long MOST_TIMES = 200;

    private final long most;
    private long read;

    Unpacked(InputStream in, long packed) {
        super(in);
        this.most = Math.max(FREE, packed * MOST_TIMES);
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = super.read(bytes, from, length);
        count(count);
        return count;
    }

    private void count(int more) throws IOException {
        read += Math.max(0, more);
        if (read > most) {
            throw new IOException("it unpacks to more than 64 MiB and 200 times its size");
        }
    }
}
