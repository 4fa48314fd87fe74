package dev.assay.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A standard stream: UTF-8 and line feeds everywhere, and a memory of whether writing failed. */
final class Output {

    private final Watched watched;
    private final PrintWriter writer;

    Output(FileDescriptor descriptor) {
        watched = new Watched(new FileOutputStream(descriptor));
        writer = new PrintWriter(watched, false, StandardCharsets.UTF_8) {
            @Override
            public void println() {
                write('\n');
            }
        };
    }

    PrintWriter writer() {
        return writer;
    }

    /** Whether something could not be written, other than to a reader that had read enough and left. */
    boolean failed() {
        return watched.failure != null
                && !String.valueOf(watched.failure.getMessage()).contains("Broken pipe");
    }

    private static final class Watched extends FilterOutputStream {

        private @Nullable IOException failure;

        Watched(FileOutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            try {
                out.write(bytes, from, count);
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }
    }
}
