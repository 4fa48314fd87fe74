package dev.assay.batch;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file that grows at its end. */
interface Sink extends Closeable {

    /** How sinks are opened. */
    @FunctionalInterface
    interface Opener {

        /**
         * Opens a file, cut to a length.
         *
         * @throws IOException if it cannot be written, is shorter, or another run writes it
         */
        Sink open(Path path, long length) throws IOException;
    }

    void write(byte[] bytes) throws IOException;

    /** Hands everything written so far to the operating system. */
    void flush() throws IOException;

    /** Returns when everything flushed so far would outlast a crash of the machine. Any thread may call it. */
    void sync() throws IOException;

    /** The file's length once everything is written. */
    long length();

    /** Opens a real file. */
    static Sink file(Path path, long length) throws IOException {
        return new OfFile(path, length);
    }

    /** Streams and not channels, which an interrupt would close. */
    final class OfFile implements Sink {

        private final RandomAccessFile file;
        private final OutputStream out;
        private long length;

        @SuppressWarnings("StreamResourceLeak") // closed with the file
        private OfFile(Path path, long length) throws IOException {
            this.file = new RandomAccessFile(path.toFile(), "rw");
            try {
                if (lock(file) == null) {
                    throw new IOException("another run is writing it");
                }
                if (file.length() < length) {
                    throw new IOException("it is shorter than the first part of the run left it");
                }
                file.setLength(length);
                file.seek(length);
                this.out = new BufferedOutputStream(new FileOutputStream(file.getFD()));
                this.length = length;
            } catch (IOException e) {
                file.close();
                throw e;
            }
        }

        /** The operating system lets go of it when the process ends, however it ends. */
        private static @Nullable FileLock lock(RandomAccessFile file) throws IOException {
            try {
                return file.getChannel().tryLock();
            } catch (OverlappingFileLockException e) {
                return null;
            }
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            out.write(bytes);
            length += bytes.length;
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void sync() throws IOException {
            file.getFD().sync();
        }

        @Override
        public long length() {
            return length;
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
