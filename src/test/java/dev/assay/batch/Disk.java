package dev.assay.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A disk with room for so many bytes; what still fits of a write is written, as a real one does it. */
final class Disk implements Sink.Opener {

    private long left;

    Disk(long room) {
        this.left = room;
    }

    @Override
    public Sink open(Path path, long length) throws IOException {
        Sink sink = Sink.file(path, length);
        return new Sink() {
            @Override
            public void write(byte[] bytes) throws IOException {
                if (bytes.length > left) {
                    String part = new String(bytes, 0, (int) left, StandardCharsets.ISO_8859_1);
                    sink.write(part.getBytes(StandardCharsets.ISO_8859_1));
                    sink.flush();
                    left = 0;
                    throw new IOException("No space left on device");
                }
                left -= bytes.length;
                sink.write(bytes);
            }

            @Override
            public void flush() throws IOException {
                sink.flush();
            }

            @Override
            public void sync() throws IOException {
                sink.sync();
            }

            @Override
            public long length() {
                return sink.length();
            }

            @Override
            public void close() throws IOException {
                sink.close();
            }
        };
    }
}
